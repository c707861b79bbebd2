/** The answer of a sign-in in a window of its own, on its way to the page that waits for it. */

const channelName = 'baton.sign-in';

/** True for an answer to a sign-in that was begun in a window of its own. */
export const isOfWindow = (answer: URL): boolean => answer.searchParams.get('state')?.startsWith('window.') ?? false;

export function passToPage(answer: URL): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(answer.href);
  channel.close();
}

/** Calls with the answer to the sign-in with this state. @returns what ends the waiting */
export function awaitAnswer(state: string, onAnswer: (answer: URL) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    const answer = new URL(String(data), window.location.origin);
    if (answer.searchParams.get('state') === state) onAnswer(answer);
  });
  return () => channel.close();
}
