import { describeInstance } from './describe-path.ts';
import type { Subject } from './subject.ts';

/** What a process test expected and did not find, with the way that the instance took. */
export class ProcessTestFailure extends Error {
  override readonly name = 'ProcessTestFailure';
}

/** An expectation that does not hold; the message says all there is to say. */
export class Unmet extends Error {}

/** Our own files are of no interest to whoever reads a failing test. */
const ownFrame = /[\\/]tests[\\/]support[\\/]process-test[\\/]/;

/** Does something with an instance; what goes wrong is told together with the way of the instance, at the line of the test. */
export function told<Result>(subject: Subject, work: () => Promise<Result>): Promise<Result> {
  // Taken now: behind an await the line of the test may be gone.
  const frames = (new Error('here').stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !ownFrame.test(line));
  return work().catch(async (error: unknown) => {
    if (error instanceof ProcessTestFailure) throw error;
    const what = error instanceof Error ? error.message : String(error);
    const cause = error instanceof Unmet ? {} : { cause: error };
    const failure = new ProcessTestFailure(`${what}\n\n${await wayOf(subject)}\n`, cause);
    failure.stack = [`${failure.name}: ${failure.message}`, ...frames].join('\n');
    throw failure;
  });
}

async function wayOf(subject: Subject): Promise<string> {
  try {
    return await describeInstance(subject);
  } catch (error) {
    return `The way of the instance cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
