-- What the rooms of the territory count, in the daily report: where the guards stand, what is zoned and disinfected.
update reporting.template_sections
   set pattern = 'Cán bộ, chiến sỹ bảo vệ bệnh viện, khu cách ly, khu phong tỏa: {II.2.2c}, tại {II.2.2c.field} bệnh viện dã chiến, {II.2.2c.centres} trung tâm y tế, {II.2.2c.sites} khu cách ly tập trung và {II.2.2c.zones} khu vực phong tỏa.'
 where template_id = '018f5c10-0000-7000-8000-000000000088' and id = 'II.2.2c';

insert into reporting.template_sections (template_id, position, id, kind, pattern) values
    ('018f5c10-0000-7000-8000-000000000088', 314, 'II.2.3c.zones', 'BULLET', 'Đang khoanh vùng {II.2.3c.zones} khu vực với {II.2.3c.people} người: {II.2.3c.zones:lines}.'),
    ('018f5c10-0000-7000-8000-000000000088', 316, 'II.2.3c.done', 'BULLET', 'Đã khử khuẩn {II.2.3c.disinfected} lượt, {II.2.3c.area} m², dùng {II.2.3c.chloramine} kg hóa chất.');
