export const roles = ['clerk', 'reviewer', 'lead', 'operator', 'auditor', 'worker'] as const;
export type Role = (typeof roles)[number];

/** Who calls, as the signed token says. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Candidate groups whose Activities the person sees. */
  readonly groups: readonly string[];
  /** Whose data the person works on; '' where the deployment has one tenant. A service has none and works on all. */
  readonly tenant: string;
  /** A service is the bridge with its workers; it alone has the role worker. */
  readonly kind: 'person' | 'service';
}

export const hasRole = (person: Person, ...wanted: readonly Role[]): boolean => wanted.some((role) => person.roles.includes(role));
