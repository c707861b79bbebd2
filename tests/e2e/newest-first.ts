/** Inbox ordered by creation, newest first, so that a test's new Activities are on the first page. */
export const newestFirst = '/?order=CREATED&descending=true';
