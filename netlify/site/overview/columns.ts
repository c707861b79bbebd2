/** Returns a number of columns, at most `most`, for rows of similar length: the last tile does not stand alone where that can be had. */
export function columnsFor(count: number, most: number): number {
  const balanced = Math.ceil(count / Math.ceil(count / most));
  const fitting = [balanced, ...Array.from({ length: most - 1 }, (_, index) => most - index)];
  return fitting.find((columns) => count % columns !== 1) ?? balanced;
}
