import stringWidth from "string-width";

/** Rows as aligned columns; the first row is the head, numbers stand to the right. */
export function formatTable(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(String(row[column] ?? "")))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const pad = (cell: string | number, width: number): string => {
  const text = String(cell);
  const blanks = " ".repeat(width - stringWidth(text));
  return typeof cell === "number" ? `${blanks}${text}` : `${text}${blanks}`;
};
