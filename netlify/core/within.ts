import { after } from './unattended.ts';

/** The result of `work`, or a rejection after `ms`. The work itself goes on; use it where nothing else can end the wait. */
export async function within<Result>(ms: number, what: string, work: Promise<Result>): Promise<Result> {
  let stop = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    stop = after(ms, () => reject(new Error(`${what} did not end within ${ms / 1000} s.`)), reject);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}
