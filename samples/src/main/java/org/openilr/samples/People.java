package org.openilr.samples;

import java.util.List;

/** Invented names and addresses. */
final class People {

  private static final List<String> WOMEN = List.of("Grace", "Amelia", "Olivia", "Isla", "Ava", "Mia", "Ivy", "Lily", "Freya", "Florence",
      "Aisha", "Fatima", "Zainab", "Maryam", "Priya", "Ananya", "Mei", "Chloe", "Sophie", "Emily", "Hannah", "Megan", "Niamh", "Siân",
      "Zoë", "Chidinma", "Amara", "Nia", "Adaeze", "Kasia", "Ewa", "Oksana", "Elena", "Ioana", "Maria", "Sofia", "Leila", "Yasmin",
      "Tomasina", "Beatrice", "Martha", "Rosie", "Daisy", "Poppy", "Ellie May", "Anne-Marie", "Joan", "Patricia", "Susan", "Karen");
  private static final List<String> MEN = List.of("Oliver", "George", "Arthur", "Noah", "Muhammad", "Leo", "Harry", "Oscar", "Archie",
      "Jack", "Yusuf", "Ibrahim", "Hamza", "Ali", "Arjun", "Rohan", "Wei", "Thomas", "James", "William", "Daniel", "Callum", "Owain",
      "Rhys", "Liam", "Chinedu", "Emeka", "Kwame", "Tunde", "Piotr", "Jakub", "Andriy", "Stefan", "Andrei", "José", "Mateo", "Omar",
      "Karim", "Joshua", "Samuel", "Reuben", "Alfie", "Freddie", "Jean-Luc", "David", "Peter", "Michael", "Alan", "Kevin", "Stephen");
  private static final List<String> FAMILIES = List.of("Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies",
      "Patel", "Khan", "Hussain", "Ahmed", "Begum", "Ali", "Singh", "Kaur", "Shah", "Chowdhury", "Rahman", "Chen", "Wong", "Nguyen",
      "Okafor", "Adeyemi", "Mensah", "Boateng", "Campbell", "Clarke", "Grant", "Robinson", "Wright", "Thompson", "Evans", "Walker",
      "White", "Roberts", "Green", "Hall", "Wood", "Jackson", "Clarkson", "Harris", "Cooper", "Ward", "Turner", "Hill", "Moore", "Baker",
      "Carter", "Phillips", "Mitchell", "Cox", "Shaw", "Hughes", "Price", "Lewis", "Griffiths", "O'Brien", "Murphy", "Kelly", "Byrne",
      "Doyle", "MacDonald", "Stewart", "Fraser", "Kowalski", "Nowak", "Wójcik", "Popescu", "Ivanova", "Silva", "García", "Rossi",
      "Schmidt", "Novák", "Haddad", "Yilmaz", "Mohamed", "Abdi", "Tesfaye", "Smith-Jones", "Owen Davies", "Fitzgerald", "Barnes",
      "Chapman", "Fletcher", "Gregory", "Hodgson", "Ingram", "Jarvis", "Kirby", "Lowe", "Marsh", "Nash", "Osborne", "Quinn");
  private static final List<String> STREETS = List.of("Mill Lane", "High Street", "Station Road", "Church Street", "Park View",
      "Bridge Street", "Albert Road", "Queens Road", "Victoria Avenue", "The Crescent", "Orchard Close", "Foundry Lane", "Canal Side",
      "Castle Street", "Windsor Drive", "Grange Road", "York Road", "North Street", "Springfield Gardens", "St. John's Terrace");

  private People() {}

  static String givenName(boolean woman, Chance chance) {
    return chance.of(woman ? WOMEN : MEN);
  }

  static String familyName(Chance chance) {
    return chance.of(FAMILIES);
  }

  static String address(Chance chance) {
    return chance.between(1, 199) + " " + chance.of(STREETS);
  }

  static String telephone(Chance chance) {
    return "0" + (1_000_000_000L + chance.below(900_000_000));
  }
}
