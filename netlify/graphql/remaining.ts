/** The resolvers that a type needs beside what its row already has. Leaving one out is a type error. */
export type Remaining<Resolvers, Row> = Required<Omit<Resolvers, keyof Row | '__isTypeOf'>>;
