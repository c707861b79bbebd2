/** Script of the host page: gives the element Baton's address and the person's token, and listens to the events. */
import { BatonInbox } from './baton-inbox.ts';

const inbox = document.querySelector('baton-inbox');
if (!(inbox instanceof BatonInbox)) throw new Error('The page has no <baton-inbox>.');

inbox.api = import.meta.env.VITE_BATON_URL;
inbox.token = async () => {
  const response = await fetch('/auth/dev', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'rita' }),
  });
  return Object(await response.json()).token;
};
for (const name of ['baton-open', 'baton-claimed'] as const)
  inbox.addEventListener(name, (event) => {
    const said = document.querySelector('#said');
    if (said && event instanceof CustomEvent) said.textContent = `${name}: ${event.detail.title}`;
  });
