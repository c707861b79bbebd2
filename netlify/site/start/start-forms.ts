import { useLive } from '#netlify/site/shared/live.ts';
import { callApi } from '#netlify/site/shared/api.ts';
import { StartFormsDocument, type StartFormsQuery } from '#netlify/site/generated/graphql.ts';

export type StartForm = StartFormsQuery['processDefinitions'][number];

export function useStartForms() {
  return useLive(['start-forms'], async () => (await callApi(StartFormsDocument, {})).processDefinitions);
}
