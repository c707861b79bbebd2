/** Returns the page after a sign-in: the one that was asked for; the overview for operators who asked for none. */
export const placeAfterSignIn = (from: string | undefined, roles: readonly string[]): string => {
  if (from !== undefined && from !== '/') return from;
  return roles.includes('operator') ? '/overview' : '/';
};

/** Whether the place is on the site, and no address elsewhere. */
export const isOnSite = (place: string): boolean => /^\/(?![/\\])/.test(place);
