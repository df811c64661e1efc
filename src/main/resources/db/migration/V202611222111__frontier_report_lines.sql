-- The border in the daily report, from records: lines, reinforcement, people received and handed over, gates.
update reporting.template_sections set pattern = 'Đang duy trì {II.2.2''b.posts} tổ, chốt (cố định {II.2.2''b.fixed}, cơ động {II.2.2''b.mobile}) với {II.2.2''b.people} người tham gia, gồm Bộ đội Biên phòng {II.2.2''b.guards}, Quân sự {II.2.2''b.army}, Dân quân {II.2.2''b.militia}.'
 where id = 'II.2.2''b';
update reporting.template_sections set pattern = 'Từ đầu năm phát hiện, ngăn chặn {II.2.2''d.stopped} người xuất, nhập cảnh trái phép; tiếp nhận {II.2.2''d.received} người (Trung Quốc trao trả {II.2.2''d.from-china}, Lào trao trả {II.2.2''d.from-laos}); trao trả {II.2.2''d.handed} người (cho Lào {II.2.2''d.to-laos}, cho Trung Quốc {II.2.2''d.to-china}).'
 where id = 'II.2.2''d';
update reporting.template_sections set pattern = 'Từ đầu năm qua cửa khẩu quốc tế {II.2.2''e:lines}: nhập cảnh {II.2.2''e.in} lượt, xuất cảnh {II.2.2''e.out} lượt người.'
 where id = 'II.2.2''e';
insert into reporting.template_sections (template_id, position, id, kind, pattern)
select template_id, 235, 'II.2.2''a', 'BULLET', 'Bộ đội Biên phòng tăng cường {II.2.2''a} người: {II.2.2''a.posts} người tại các tổ, chốt, {II.2.2''a.sites} người tại khu cách ly.'
  from reporting.template_sections where id = 'II.2.2''b'
union all
select template_id, 245, 'II.2.2''c', 'BULLET', 'Tuyến Việt Nam - Lào: {II.2.2''c.laos-posts} tổ, chốt, {II.2.2''c.laos-people} người; tuyến Việt Nam - Trung Quốc: {II.2.2''c.china-posts} tổ, chốt, {II.2.2''c.china-people} người.'
  from reporting.template_sections where id = 'II.2.2''b';
