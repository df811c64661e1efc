-- Guards, contacts, closed areas, beds, isolation and tests come from records now: the sentences say what the records know.
update reporting.template_sections set pattern = 'Cán bộ, chiến sỹ bảo vệ bệnh viện, khu cách ly, khu phong tỏa: {II.2.2c}, tại {II.2.2c.field} bệnh viện dã chiến, {II.2.2c.centres} trung tâm y tế, {II.2.2c.sites} khu cách ly tập trung, {II.2.2c.zones} khu vực phong tỏa.'
 where id = 'II.2.2c';
update reporting.template_sections set pattern = 'Từ ngày {from} đến {asOf} đã xác định {II.2.3a.f1} trường hợp F1 ({II.2.3a.sampled} người đã lấy mẫu xét nghiệm), trong đó {II.2.3a.positive} trường hợp dương tính; {II.2.3a.f2} trường hợp F2.'
 where id = 'II.2.3a.text';
insert into reporting.template_sections (template_id, position, id, kind, pattern)
select template_id, 312, 'II.2.3c.zones', 'BULLET', 'Đang phong tỏa {II.2.3c.zones} khu vực với {II.2.3c.people} nhân khẩu, gồm: {II.2.3c.zones:lines}.'
  from reporting.template_sections where id = 'II.2.3c.text'
union all
select template_id, 314, 'II.2.3c.disinfected', 'BULLET', 'Từ ngày {from} đã khử khuẩn {II.2.3c.disinfected} lượt, {II.2.3c.area} m², dùng {II.2.3c.chloramine} kg Cloramin B.'
  from reporting.template_sections where id = 'II.2.3c.text'
union all
select template_id, 352, 'II.2.3d.3', 'BULLET', 'Giường điều trị trên địa bàn: {II.2.3d.beds}, đang trống {II.2.3d.free}.'
  from reporting.template_sections where id = 'II.2.3d.2';
update reporting.template_sections set pattern = 'Số khu cách ly tập trung: {II.2.4b.sites}, {II.2.4b.camera:plain} % có camera giám sát; số khu vực đang phong tỏa: {II.2.4b.locked}.'
 where id = 'II.2.4b.text';
update reporting.template_sections set pattern = 'Năm 2020: {II.2.6b} mẫu (âm tính {II.2.6b.negative}, dương tính {II.2.6b.positive}); thực hiện tại chỗ {II.2.6b.cdc}, gửi viện tuyến trên {II.2.6b.nihe}.'
 where id = 'II.2.6b';
