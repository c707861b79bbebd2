/** Resolvers that a type needs beside the fields of its row. A missing one is a type error. */
export type Remaining<Resolvers, Row> = Required<Omit<Resolvers, keyof Row | '__isTypeOf'>>;
