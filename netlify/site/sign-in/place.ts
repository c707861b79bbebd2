/** Whether the place is on the site, and no address elsewhere. */
export const isOnSite = (place: string): boolean => /^\/(?![/\\])/.test(place);
