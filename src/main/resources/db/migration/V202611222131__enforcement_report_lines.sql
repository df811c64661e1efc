-- Order and security in the daily report, from records: rounds of handover, fines.
update reporting.template_sections set pattern = 'Xuất, nhập cảnh trái phép: khởi tố {II.2.2b.cases} vụ, {II.2.2b.accused} bị can; {II.2.2b.foreigners} người nước ngoài, đã trao trả {II.2.2b.handed} người trong {II.2.2b.rounds} đợt.'
 where id = 'II.2.2b';
insert into reporting.template_sections (template_id, position, id, kind, pattern)
select template_id, 205, 'II.2.2a.fines', 'BULLET', 'Từ ngày {from} xử phạt vi phạm hành chính về phòng, chống dịch: {II.2.2a.fines} trường hợp, số tiền {II.2.2a.fined} triệu đồng.'
  from reporting.template_sections where id = 'II.2.2a';
