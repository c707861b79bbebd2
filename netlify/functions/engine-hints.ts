import type { Config } from '@netlify/functions';

import { bridgeBeside } from '#inngest/functions.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { secured } from '#netlify/core/security-headers.ts';

const { takeHint } = bridgeBeside(api);

export default (request: Request): Promise<Response> => secured(takeHint(request));

export const config: Config = { path: '/api/engine-hints', method: 'POST' };
