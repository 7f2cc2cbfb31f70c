package org.openilr.funding.fm70;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openilr.funding.Aim;
import org.openilr.funding.Attribute.Level;
import org.openilr.funding.FundingFacts;
import org.openilr.funding.Model;
import org.openilr.learners.LearningDelivery;
import org.openilr.reference.Contract;
import org.openilr.reference.ContractDeliverable;

/** A delivery of the European Social Fund on its way through the steps. */
final class SocialAim extends Aim {

  private final List<Data> data = new ArrayList<>();
  private Integer calcMethod;
  private List<SocialAim> group = List.of();

  SocialAim(LearningDelivery record, FundingFacts facts, Model model) {
    super(record, facts.reference().aim(record.learnAimRef()), model.values(Level.DELIVERY));
    if (record.conRefNumber() != null) {
      for (Contract contract : facts.reference().contracts(record.conRefNumber())) {
        if (isOne(contract.deliveryUKPRN(), facts.ukprn())) {
          add(contract);
        }
      }
    }
  }

  /** A deliverable of the contract, with what its calculation needs of the contract itself. */
  record Data(String code, BigDecimal unitCost, BigDecimal premium, LocalDate contractEnd) {

    /** Whether the contract has not ended before a day; true also where either is not known. */
    boolean isOpen(LocalDate day) {
      return contractEnd == null || day == null || !contractEnd.isBefore(day);
    }
  }

  private void add(Contract contract) {
    if (data.isEmpty() && !contract.deliverables().isEmpty()) {
      calcMethod = contract.esfEligibility() == null ? null : contract.esfEligibility().calcMethod();
    }
    for (ContractDeliverable deliverable : contract.deliverables()) {
      data.add(new Data(deliverable.externalDeliverableCode(), deliverable.unitCost(), contract.learningRatePremiumFactor(),
          contract.endDate()));
    }
  }

  /** The deliverables of the contract; empty where it is not known. */
  List<Data> data() {
    return data;
  }

  /** Null where there is no eligibility rule. */
  Integer calcMethod() {
    return calcMethod;
  }

  /** What a deliverable costs; null where that is not known or the contract has several costs for it. */
  BigDecimal unitCost(String code) {
    BigDecimal cost = null;
    boolean found = false;
    for (Data row : data) {
      if (code.equals(row.code())) {
        if (row.unitCost() == null || found && cost.compareTo(row.unitCost()) != 0) {
          return null;
        }
        cost = row.unitCost();
        found = true;
      }
    }
    return cost;
  }

  boolean isSameContract(SocialAim other) {
    String contract = record().conRefNumber();
    return contract == null ? other.record().conRefNumber() == null : contract.equalsIgnoreCase(other.record().conRefNumber());
  }

  void put(List<SocialAim> aims) {
    group = aims;
  }

  /** The learner's deliveries under the same contract, this one included. */
  List<SocialAim> group() {
    return group;
  }

  /** A learning aim that started for funding. */
  boolean isFunded() {
    return is("RegulatedOrNonRegulated") && is("FundStart");
  }
}
