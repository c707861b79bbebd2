import type { AlertItem } from '#netlify/database/schema.ts';
import { type AlertDelivery, findDelivery, finishDelivery, takeDeliveries } from '#netlify/services/alerts/deliveries.ts';
import type { Alert } from '#netlify/services/alerts/alert.ts';
import { evaluateAlerts } from '#netlify/services/alerts/evaluate-alerts.ts';
import { acknowledgeAlert, silenceAlert } from '#netlify/services/alerts/handle-alert.ts';
import { listAlerts } from '#netlify/services/alerts/list-alerts.ts';
import { alertRules } from '#netlify/services/alerts/rules.ts';
import { runbookOf } from '#netlify/services/alerts/runbook.ts';
import { mayAct } from '#netlify/services/alerts/visible-to.ts';
import { checkInvariants } from '#netlify/services/invariants/check-invariants.ts';

import type {
  AlertDeliveryResolvers,
  AlertItemResolvers,
  AlertResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';

export const queries = {
  alerts: (_, request, { deps, person }) => listAlerts(deps, person, request),
  alertDelivery: (_, { id }, { deps }) => findDelivery(deps, id),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  acknowledgeAlert: (_, { id }, { deps, person }) => acknowledgeAlert(deps, person, id),
  silenceAlert: (_, silence, { deps, person }) => silenceAlert(deps, person, silence),
  evaluateAlerts: async (_, { channels }, { deps }) => {
    const evaluation = await evaluateAlerts(deps, { channels });
    return { ...evaluation, deliveries: await takeDeliveries(deps, channels) };
  },
  checkInvariants: (_, __, { deps }) => checkInvariants(deps),
  finishAlertDelivery: (_, { id }, { deps }) => finishDelivery(deps, id),
} satisfies Partial<MutationResolvers>;

const ruleFields = {
  severity: ({ kind }: Pick<Alert, 'kind'>) => alertRules[kind].severity,
  unit: ({ kind }: Pick<Alert, 'kind'>) => alertRules[kind].unit,
  operation: ({ kind }: Pick<Alert, 'kind'>) => alertRules[kind].operation,
  runbook: ({ kind }: Pick<Alert, 'kind'>) => runbookOf(kind),
};

const alertFields: Remaining<AlertResolvers, Alert> = {
  ...ruleFields,
  deployment: ({ tenantId }) => tenantId === null,
  mayAct: (alert, _, { person }) => mayAct(person, alert),
};

const deliveryFields: Remaining<AlertDeliveryResolvers, AlertDelivery> = {
  items: ({ content }) => [...content.items],
  more: ({ content }) => content.more,
};

const itemFields: Remaining<AlertItemResolvers, AlertItem> & Pick<AlertItemResolvers, 'since'> = {
  ...ruleFields,
  since: ({ since }) => new Date(since),
};

export const types = { Alert: alertFields, AlertDelivery: deliveryFields, AlertItem: itemFields };
