import { type SQL, sql } from 'drizzle-orm';

/** Lease of a start, longer than the engine's deadline: a start whose outcome is unknown is over when the lease ends. */
const leaseSeconds = 30;

export const leaseEnd = (seconds: number = leaseSeconds): SQL => sql`now() + make_interval(secs => ${seconds})`;
