/** Items of one operation. More are one clear error: narrow the selection down, or plan several operations. */
export const maxItems = 10_000;

/** Time in which a plan can be started. */
export const planMinutes = 60;

/** Items of one page; a page ends earlier when its time is up. */
export const itemsPerPage = 50;
/** Items side by side: enough to keep the engine busy without making its other callers wait. */
export const itemsAtOnce = 4;
/** Time in which a page begins items: shorter than the deadline of the caller. */
export const pageMs = 3_000;
/** Lease of the page: after it, whatever a crashed page asked the engine for is over. */
export const leaseSeconds = 60;

/** Attempts at one item that the engine answers with a failure. */
export const maxAttempts = 5;
/** Pages in a row that the engine does not answer: about a day. After them, the operation pauses. */
export const maxFailures = 300;
export const maxPauseSeconds = 300;

/** Time for which an item that the engine took is checked. */
export const checkedForMs = 24 * 3_600_000;
export const firstCheckMs = 2_000;
export const maxCheckMs = 600_000;

/** Delay after which the run of an operation is presumed lost. */
export const lateSeconds = 60;
