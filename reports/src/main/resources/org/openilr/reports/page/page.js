
"use strict";
/* Sorts tables by their headings and shows rows with a word; without it the tables are as the report has them. */
for (const table of document.querySelectorAll("table.list")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const find = table.closest("div").previousElementSibling;
  const figure = text => { const number = Number(text.replace(/,/g, "")); return text === "" || Number.isNaN(number) ? null : number; };
  const day = text => /^\d\d\/\d\d\/\d{4}$/.test(text) ? text.slice(6) + text.slice(3, 5) + text.slice(0, 2) : text;
  Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) { other.removeAttribute("aria-sort"); }
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keyed = rows.map(row => ({ row, text: row.cells[column].textContent }));
      keyed.sort((one, other) => {
        const a = figure(one.text);
        const b = figure(other.text);
        const order = a !== null && b !== null ? a - b : day(one.text).localeCompare(day(other.text));
        return down ? -order : order;
      });
      body.append(...keyed.map(one => one.row));
    });
  });
  if (find !== null && find.classList.contains("find")) {
    find.hidden = false;
    const status = find.querySelector("[role=status]");
    find.querySelector("input").addEventListener("input", event => {
      const words = event.target.value.toLowerCase().split(" ").filter(word => word !== "");
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(word => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      status.textContent = words.length === 0 ? "" : shown + (shown === 1 ? " row" : " rows");
    });
  }
}
