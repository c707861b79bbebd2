import type { Config } from '@netlify/functions';

import { live } from '#netlify/live/http.ts';

export default (request: Request): Promise<Response> => live(request);

export const config: Config = { path: '/live', method: 'GET' };
