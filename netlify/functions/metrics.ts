import type { Config } from '@netlify/functions';

import { secured } from '#netlify/core/security-headers.ts';
import { api } from '#netlify/graphql/yoga.ts';
import { answerMetrics } from '#netlify/services/metrics/answer-metrics.ts';

export default (request: Request): Promise<Response> => secured(answerMetrics(api().deps, request));

export const config: Config = { path: '/metrics', method: 'GET' };
