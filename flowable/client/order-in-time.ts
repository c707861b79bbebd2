/** Row of the history with the time at which it was written. */
interface Written {
  readonly id: string;
  readonly time: string;
}

/**
 * Returns the place of a row among those of its instance, as text. Most rows of one transaction have the same millisecond; their ids are
 * UUIDs of version 1, whose parts, turned round, are a finer time.
 */
export const orderInTime = ({ time, id }: Written): string => [time, ...id.split('-').slice(0, 3).reverse(), id].join(' ');
