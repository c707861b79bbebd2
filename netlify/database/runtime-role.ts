import { type Client, escapeLiteral } from 'pg';

import { grantStatements, quoted, removalRoleOf } from './grants.ts';

interface Login {
  readonly user: string;
  readonly password: string;
}

/** Returns the role that an address signs in as. */
export function loginOf(url: string): Login {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/**
 * Makes the role of the functions where it is missing, with the password of its address, and brings its grants up to date. Idempotent.
 *
 * @param owner - connection of the role that owns the tables.
 */
export async function grantRuntimeRole(owner: Client, { user, password }: Login): Promise<void> {
  await makeRole(owner, user, `login password ${escapeLiteral(password)}`);
  await makeRole(owner, removalRoleOf(user), 'nologin');
  await joinRemovalRole(owner, user);
  const { rows } = await owner.query<{ name: string }>('select current_schema() as name');
  await owner.query('begin');
  for (const statement of grantStatements(user, rows[0]?.name ?? 'public')) await owner.query(statement);
  await owner.query('commit');
}

/** A role of the whole server: another database may be making it at the same time. */
async function makeRole(owner: Client, name: string, options: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount === 0) await owner.query(unlessMade(`create role ${quoted(name)} noinherit ${options}`));
}

/** Without inheritance: the rights are there for who takes on the role, transaction by transaction. */
async function joinRemovalRole(owner: Client, name: string): Promise<void> {
  const { rowCount } = await owner.query("select where pg_has_role($1, $2, 'MEMBER')", [name, removalRoleOf(name)]);
  if (rowCount === 0) await owner.query(unlessMade(`grant ${quoted(removalRoleOf(name))} to ${quoted(name)}`));
}

/** Returns a statement that is a no-op when another session was quicker. A failed one would be in the server's log, with the password. */
function unlessMade(statement: string): string {
  return `do ${escapeLiteral(`begin ${statement}; exception when duplicate_object or unique_violation or internal_error then null; end`)}`;
}
