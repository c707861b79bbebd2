/** Channel for the answer of a sign-in in a window of its own, to the waiting page. */

const channelName = 'baton.sign-in';

/** Whether the answer belongs to a sign-in in a window of its own. */
export const isOfWindow = (answer: URL): boolean => answer.searchParams.get('state')?.startsWith('window.') ?? false;

export function passToPage(answer: URL): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(answer.href);
  channel.close();
}

/** Calls `onAnswer` with the answer to the sign-in with this state. @returns a function that ends the waiting */
export function awaitAnswer(state: string, onAnswer: (answer: URL) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    const answer = new URL(String(data), window.location.origin);
    if (answer.searchParams.get('state') === state) onAnswer(answer);
  });
  return () => channel.close();
}
