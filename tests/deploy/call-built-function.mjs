/** Imports one built function and calls its handler once, as the platform does. The answer goes to descriptor 3: the function may log. */
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , entry = '', request = '{}'] = process.argv;
const { url, method = 'GET', headers = {}, body } = JSON.parse(request);

const { default: handler } = await import(pathToFileURL(entry).href);
const waiting = [];
const context = { waitUntil: (promise) => waiting.push(promise), requestId: 'test', params: {}, ip: '127.0.0.1' };
const answer = await handler(new Request(url, { method, headers: { host: new URL(url).host, ...headers }, body }), context);

writeSync(3, JSON.stringify({ status: answer.status, contentType: answer.headers.get('content-type'), body: await answer.text() }));
await Promise.allSettled(waiting);
process.exit();
