package org.openilr.specification;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the code lists of a year out of {@code codes.csv}: those of the first year, with the changes of each year after it. */
final class CodeRows {

  private static final String WHOLE_LIST = "*";

  private final Map<String, Map<String, Code>> lists = new LinkedHashMap<>();

  private CodeRows() {}

  static Map<String, CodeList> lists(Year year) {
    CodeRows rows = new CodeRows();
    for (Year step : SpecificationData.upTo(year)) {
      DataFile.read(step, "codes.csv", rows::apply);
    }
    Map<String, CodeList> lists = new HashMap<>();
    rows.lists.forEach((name, codes) -> lists.put(name, new CodeList(name, List.copyOf(codes.values()))));
    return lists;
  }

  private void apply(NamedCsvRecord row) {
    String list = row.getField("list");
    String code = row.getField("code");
    if (!DataFile.change(row).equals("removed")) {
      lists.computeIfAbsent(list, name -> new LinkedHashMap<>())
          .put(code, new Code(code, row.getField("label"), DataFile.date(row, "validFrom"), DataFile.date(row, "validTo")));
    } else if (code.equals(WHOLE_LIST)) {
      lists.remove(list);
    } else {
      lists.get(list).remove(code);
    }
  }
}
