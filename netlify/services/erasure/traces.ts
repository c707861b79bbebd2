/** Places of the database that name a person, and their values after an erasure. */
import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

import * as schema from '#netlify/database/schema.ts';

export interface Erased {
  readonly tenant: string;
  readonly id: string;
  readonly pseudonym: string;
}

export interface Trace {
  readonly table: PgTable;
  /** Rows that name the person, in the table as `row`. */
  readonly where: (who: Erased) => SQL;
  /** New values of columns; absent: the row is removed. */
  readonly set?: (who: Erased) => SQL;
}

const {
  activity,
  activityHistory,
  alert,
  attachment,
  audit,
  comment,
  digest,
  draft,
  errorGroup,
  intent,
  message,
  notification,
  operation,
} = schema;

const personal = (who: Erased) => sql`row.tenant_id = ${who.tenant} and row.person_id = ${who.id}`;
/** Tables whose rows have the tenant of their Activity. */
const ofTenant = (who: Erased) => sql`(select tenant_id from ${activity} where ${activity.id} = row.activity_id) = ${who.tenant}`;
const swapped = (column: string, who: Erased) => {
  const name = sql.identifier(column);
  return sql`${name} = case when row.${name} = ${who.id} then ${who.pseudonym} else row.${name} end`;
};
/** Every text of a JSON value that is the id, and no part of another one. */
const swappedIn = (column: string, { id, pseudonym }: Erased) => {
  const name = sql.identifier(column);
  return sql`${name} = replace(row.${name}::text, to_json(${id}::text)::text, to_json(${pseudonym}::text)::text)::jsonb`;
};
const has = (column: string, ...facts: readonly unknown[]) => {
  const parts = facts.map((fact) => sql`row.${sql.identifier(column)} @> ${JSON.stringify(fact)}::jsonb`);
  return sql`(${sql.join(parts, sql` or `)})`;
};

/** Removed: what a person keeps for themselves. */
const own: readonly Trace[] = [
  { table: draft, where: (who) => sql`row.person_id = ${who.id} and ${ofTenant(who)}` },
  { table: schema.viewer, where: (who) => sql`row.person_id = ${who.id} and ${ofTenant(who)}` },
  { table: schema.watcher, where: (who) => sql`row.person_id = ${who.id} and ${ofTenant(who)}` },
  { table: schema.savedFilter, where: personal },
  { table: schema.savedInstanceFilter, where: personal },
  { table: schema.notificationPreference, where: personal },
  { table: schema.openStream, where: personal },
  { table: notification, where: personal },
  { table: digest, where: personal },
];

/** Replaced: what the person did. It belongs to the cases, and to the proof of who decided them. */
const deeds: readonly Trace[] = [
  {
    table: activity,
    where: ({ tenant, id }) =>
      sql`row.tenant_id = ${tenant} and row.readers && ${sql.param([`person:${tenant}:${id}`, `candidate:${tenant}:${id}`])}::text[]`,
    set: (who) =>
      sql`${sql.join(
        ['assignee', 'owner', 'decided_by', 'created_by'].map((column) => swapped(column, who)),
        sql`, `,
      )}, candidate_users = array_remove(row.candidate_users, ${who.id})`,
  },
  {
    table: activityHistory,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.actor = ${id}`,
    set: (who) => sql`${swapped('actor', who)}, ${swappedIn('changes', who)}`,
  },
  {
    table: activityHistory,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and ${has('changes', [{ before: id }], [{ after: id }])}`,
    set: (who) => swappedIn('changes', who),
  },
  { table: comment, where: (who) => sql`row.author = ${who.id} and ${ofTenant(who)}`, set: (who) => swapped('author', who) },
  {
    table: comment,
    where: (who) => sql`row.mentions @> ${sql.param([who.id])}::text[] and ${ofTenant(who)}`,
    set: ({ id, pseudonym }) =>
      sql`mentions = array_replace(row.mentions, ${id}, ${pseudonym}), text = replace(row.text, ${`@${id}`}, ${`@${pseudonym}`})`,
  },
  { table: attachment, where: (who) => sql`row.added_by = ${who.id} and ${ofTenant(who)}`, set: (who) => swapped('added_by', who) },
  { table: attachment, where: (who) => sql`row.removed_by = ${who.id} and ${ofTenant(who)}`, set: (who) => swapped('removed_by', who) },
  {
    table: intent,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.created_by = ${id}`,
    set: (who) => swapped('created_by', who),
  },
  {
    table: errorGroup,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.state_by = ${id}`,
    set: (who) => swapped('state_by', who),
  },
  {
    table: message,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.created_by = ${id}`,
    set: (who) => swapped('created_by', who),
  },
  {
    // Alerts of the deployment have no tenant: operators without one act on them.
    table: alert,
    where: ({ tenant, id }) => sql`coalesce(row.tenant_id, '') = ${tenant} and ${id} in (row.acknowledged_by, row.silenced_by)`,
    set: (who) => sql`${swapped('acknowledged_by', who)}, ${swapped('silenced_by', who)}`,
  },
  {
    table: operation,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and (row.created_by = ${id} or row.started_by = ${id})`,
    set: (who) => sql`${swapped('created_by', who)}, ${swapped('started_by', who)}`,
  },
  {
    // The digests of others have the name.
    table: digest,
    where: ({ tenant, id }) => sql`row.id in (select digest_id from ${notification} where tenant_id = ${tenant} and actor = ${id})
      and row.content->'items' @> (select jsonb_build_array(jsonb_build_object('actor', name)) from ${schema.person} where tenant_id = ${tenant} and id = ${id})`,
    set: ({ tenant, id }) => sql`content = jsonb_set(row.content, '{items}', (
      select jsonb_agg(case when item->>'actor' = known.name then item || '{"actor": null}' else item end)
      from jsonb_array_elements(row.content->'items') item, (select name from ${schema.person} where tenant_id = ${tenant} and id = ${id}) known))`,
  },
  {
    table: audit,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.actor = ${id}`,
    set: (who) => sql`${swapped('actor', who)}, ${swapped('target', who)}, ${swappedIn('facts', who)}`,
  },
  {
    table: audit,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.operation = 'removePerson' and row.target = ${id}`,
    set: (who) => swapped('target', who),
  },
  {
    table: audit,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and ${has('facts', { assignee: id }, { to: id })}`,
    set: (who) => swappedIn('facts', who),
  },
];

/** Afterwards: the names of digests are known by the actors of notifications, and by the directory. */
const last: readonly Trace[] = [
  {
    table: notification,
    where: ({ tenant, id }) => sql`row.tenant_id = ${tenant} and row.actor = ${id}`,
    set: (who) => swapped('actor', who),
  },
];

export const traces: readonly Trace[] = [...own, ...deeds, ...last];
