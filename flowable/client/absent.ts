import { isFlowableError } from './errors.ts';

/** Returns the reply, or null when the engine says that there is no such object. Every other failure stays a failure. */
export async function orNull<Reply>(reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply;
  } catch (error) {
    if (isFlowableError(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
