-- The bridge reads which user tasks have ended since its last sweep, by the time of their end.
create index if not exists BATON_IDX_HI_TASK_END on ACT_HI_TASKINST (END_TIME_);
