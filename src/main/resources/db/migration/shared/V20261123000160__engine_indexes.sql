-- Every index is written with every row, and the engine's history has up to fourteen on a table. What nobody here asks by
-- is taken away; what the engine runs, removes and corrects by stays. An index that is wanted again is one statement.

-- One company has one engine: there are no tenants.
drop index
  engine.act_idx_hi_pro_inst_tenant_id,
  engine.act_idx_hi_act_inst_tenant_id,
  engine.act_idx_hi_task_inst_tenant_id,
  engine.act_idx_hi_detail_tenant_id,
  engine.act_idx_hi_ident_lnk_tenant_id,
  engine.act_idx_hi_var_inst_tenant_id,
  engine.act_idx_hi_job_log_tenant_id,
  engine.act_idx_hi_dec_inst_tenant_id,
  engine.act_idx_exec_tenant_id,
  engine.act_idx_task_tenant_id,
  engine.act_idx_event_subscr_tenant_id,
  engine.act_idx_variable_tenant_id,
  engine.act_idx_job_tenant_id;

-- Cases (CMMN) are switched off.
drop index
  engine.act_idx_hi_detail_case_inst,
  engine.act_idx_hi_detail_case_exec,
  engine.act_idx_hi_casevar_case_inst,
  engine.act_idx_hi_dec_inst_ci;

-- Another index begins with the same columns.
drop index
  engine.act_idx_hi_procvar_proc_inst,
  engine.act_idx_hi_dec_in_inst,
  engine.act_idx_job_handler_type,
  engine.act_idx_variable_task_id;

-- Reports and lists of the engine's own web applications, which are not shipped: ours have tables of their own.
drop index
  engine.act_idx_hi_pro_inst_end,
  engine.act_idx_hi_pro_inst_proc_def_key,
  engine.act_idx_hi_pro_inst_proc_time,
  engine.act_idx_hi_pi_pdefid_end_time,
  engine.act_idx_hi_act_inst_start_end,
  engine.act_idx_hi_act_inst_end,
  engine.act_idx_hi_act_inst_comp,
  engine.act_idx_hi_act_inst_stats,
  engine.act_idx_hi_act_inst_proc_def_key,
  engine.act_idx_hi_ai_pdefid_end_time,
  engine.act_idx_hi_task_inst_proc_def_key,
  engine.act_idx_hi_taskinstid_procinst,
  engine.act_idx_hi_task_inst_start,
  engine.act_idx_hi_task_inst_end,
  engine.act_idx_hi_detail_time,
  engine.act_idx_hi_detail_name,
  engine.act_idx_hi_detail_proc_def_key,
  engine.act_idx_hi_ident_lnk_user,
  engine.act_idx_hi_ident_lnk_group,
  engine.act_idx_hi_ident_lnk_proc_def_key,
  engine.act_idx_hi_ident_lnk_timestamp,
  engine.act_idx_hi_procvar_name_type,
  engine.act_idx_hi_varinst_name,
  engine.act_idx_hi_var_inst_proc_def_key,
  engine.act_idx_hi_job_log_procdef,
  engine.act_idx_hi_job_log_job_def_id,
  engine.act_idx_hi_job_log_proc_def_key,
  engine.act_idx_hi_dec_inst_act,
  engine.act_idx_hi_dec_inst_time,
  engine.act_idx_hi_dec_inst_req_id,
  engine.act_idx_hi_dec_inst_req_key,
  engine.act_idx_hi_dec_out_rule,
  engine.act_idx_task_create,
  engine.act_idx_task_last_updated,
  engine.act_idx_task_owner;
