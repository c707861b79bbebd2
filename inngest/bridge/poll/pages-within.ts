/**
 * Works through pages, one after the other, and begins none once `budgetMs` are over.
 *
 * @param page works on the page at a place. @returns the place of the next one, null after the last.
 * @returns the place to go on from, null when there are no more.
 */
export async function pagesWithin<Place>(
  budgetMs: number,
  first: Place,
  page: (place: Place) => Promise<Place | null>,
  now = Date.now,
): Promise<Place | null> {
  const until = now() + budgetMs;
  let place = await page(first);
  while (place !== null && now() < until) place = await page(place);
  return place;
}
