import type { Config, Context } from '@netlify/functions';

import { bridgeBeside } from '#inngest/functions.ts';
import { traced } from '#inngest/telemetry/trace-parent.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { secured } from '#netlify/core/security-headers.ts';

const { takeHint } = bridgeBeside(api);

export default (request: Request, context: Context): Promise<Response> => traced(request, context, () => secured(takeHint(request)));

export const config: Config = { path: '/api/engine-hints', method: 'POST' };
