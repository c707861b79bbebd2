import type { Client } from 'pg';

/** Ids of an element and of the flow that leaves it, of an ended instance whose history is made longer. */
export interface Loop {
  readonly processInstanceId: string;
  readonly elementId: string;
  readonly flowId: string;
}

/**
 * Repeats a pass of an element and of the flow behind it in the engine's history of an instance, a millisecond apart, as a loop of the model
 * would: to run it as often takes minutes.
 */
export async function lengthenHistory(
  engine: Pick<Client, 'query'>,
  { processInstanceId, elementId, flowId }: Loop,
  times: number,
): Promise<void> {
  const end = `(select max(start_time_) from act_hi_actinst where proc_inst_id_ = $1) + copy * interval '1 millisecond'`;
  const id = `lpad(to_hex(2 * copy + case when original.act_id_ = $3 then 1 else 0 end), 8, '0') || '-11f1-8ace-' || right(original.proc_inst_id_, 12)`;
  await engine.query(
    `insert into act_hi_actinst
     select (jsonb_populate_record(original, jsonb_build_object('id_', ${id}, 'start_time_', ${end}, 'end_time_', ${end}))).*
     from act_hi_actinst original, generate_series(1, $4::int) copy
     where original.proc_inst_id_ = $1 and original.act_id_ in ($2, $3)`,
    [processInstanceId, elementId, flowId, times],
  );
  await engine.query('analyze act_hi_actinst');
}
