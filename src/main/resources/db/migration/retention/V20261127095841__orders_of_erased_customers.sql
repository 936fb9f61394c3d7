-- An order that met no stock ends when its customer's record is erased.
alter table stock_out drop constraint stock_out_result_check;
alter table stock_out add constraint stock_out_result_check
  check (result in ('ALTERNATIVE', 'DELIVERED', 'LEFT', 'SILENT', 'CUSTOMER_GONE'));
