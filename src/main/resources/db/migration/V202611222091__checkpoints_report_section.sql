-- The road posts come from records now: the sentence says since when, and up to which day.
update reporting.template_sections set pattern = 'Thành lập {II.2.1b.posts} chốt kiểm dịch, hoạt động từ {II.2.1b.since:lines}. Tính đến hết ngày {II.2.1b.people:day} đã kiểm soát được {II.2.1b.people} lượt người, khử khuẩn {II.2.1b.vehicles} lượt phương tiện, phát hiện {II.2.1b.affected} người từ các tỉnh có dịch về địa bàn, trong đó có {II.2.1b.bac-ninh} trường hợp từ Bắc Ninh.'
 where id = 'II.2.1b';
insert into reporting.template_sections (template_id, position, id, kind, pattern)
select template_id, 172, 'II.2.1d', 'BULLET', 'Quy định áp dụng tại chốt: {II.2.1d:lines}.'
  from reporting.template_sections where id = 'II.2.1b';
