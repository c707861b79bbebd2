/** Beginnings of statements that insert a row of each table for each number `n`. */
export const customerRows = [
  `insert into customer (id, idempotency_key, business_key, full_name, country, email) select n, n, n, 'Name', 'NL', 'e'`,
];
