/** PostgreSQL classes: connection (08), too many connections (53), shutting down or cancelled by timeout (57), lock not available (55). */
const passingStates = /^(08|53|55|57)/;
const passingSystemErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);
/** The driver gives these no code. */
const driverTexts = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Query read timeout',
  'Client has encountered a connection error',
];

/** Data exceptions (22), and values beyond a limit of the database such as the size of an index row (54). */
const rejectedStates = /^(22|54)/;

/** True when the database rejected a value of the statement: the same call fails again. */
export function isValueRejected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && error.code.length === 5 && rejectedStates.test(error.code)) return true;
  return isValueRejected(error.cause);
}

/** True when the database did not answer in time or not at all: the same call may succeed later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (
    'code' in error &&
    typeof error.code === 'string' &&
    (passingSystemErrors.has(error.code) || (error.code.length === 5 && passingStates.test(error.code)))
  )
    return true;
  if (driverTexts.some((text) => error.message.startsWith(text))) return true;
  return isDatabaseUnavailable(error.cause);
}
