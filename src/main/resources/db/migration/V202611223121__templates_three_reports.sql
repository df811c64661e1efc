-- All lines of the report 88-BC/BCS of Điện Biên from figures; numbered through (the original counts two sections 2.2 and
-- leaves out 2.3 b), with the time of each block said where it differs, and the office that answers for each part.
-- Then the quick report of a district with an outbreak, and the short summary for the Committee's telephones.
delete from templates.sections where template_id = '018f5c10-0000-7000-8000-000000000088';
insert into templates.templates (id, name, valid_from, type, subject, source, code, saved_at, saved_by) values
    ('018f5c10-0000-7000-8000-000000000089', 'Báo cáo nhanh ổ dịch', '2020-01-01', 'BÁO CÁO NHANH',
     'Tình hình ổ dịch COVID-19 trên địa bàn {unit}', 'Khung rút gọn của Báo cáo 88-BC/BCS ngày 24/5/2021', 'outbreak', '2021-01-01T00:00:00+07:00', 'program'),
    ('018f5c10-0000-7000-8000-000000000090', 'Tin tóm tắt lúc 0 giờ', '2020-01-01', 'TIN TÓM TẮT',
     'Số liệu phòng, chống dịch COVID-19 của {unit}', 'Khung rút gọn của Báo cáo 88-BC/BCS ngày 24/5/2021', 'midnight', '2021-01-01T00:00:00+07:00', 'program');

insert into templates.sections (template_id, position, id, kind, office, pattern)
select '018f5c10-0000-7000-8000-000000000088', position, id, kind, office, pattern from (values
    (10, 'I', 'HEADING_1', null, 'I. CẬP NHẬT TÌNH HÌNH DỊCH BỆNH'),
    (20, 'I.1', 'HEADING_2', 'POLICE', '1. Tại các tỉnh Bắc Lào'),
    (30, 'I.1a', 'PARAGRAPH', null, 'Tính đến ngày {I.1a.cases:day}, cả nước Lào ghi nhận {I.1a.cases} ca mắc COVID-19, trong đó có {I.1a.vietnamese} người Việt Nam; {I.1a.deaths} người tử vong. Riêng các tỉnh Bắc Lào ghi nhận {I.1b} ca, gồm: {I.1b:members}. Hiện {I.1c:plain}/{I.1c.provinces:plain} tỉnh Bắc Lào đang phong tỏa, giãn cách xã hội.'),
    (40, 'I.2', 'HEADING_2', 'EPIDEMIOLOGIST', '2. Tại Việt Nam'),
    (50, 'I.2.text', 'PARAGRAPH', null, 'Từ ngày 27/4/2021 đến {I.2.cases:moment}, cả nước ghi nhận {I.2.cases} ca mắc tại cộng đồng ở {I.2.provinces} tỉnh, thành phố và {I.2.hospitals} bệnh viện tuyến Trung ương.'),
    (60, 'I.3', 'HEADING_2', 'EPIDEMIOLOGIST', '3. Tại {unit}'),
    (70, 'I.3a', 'PARAGRAPH', null, 'Từ ngày {from} đến {asOf}, trên địa bàn {unit} ghi nhận {I.3a} trường hợp mắc COVID-19 tại {I.3b:count:I.3a} đơn vị, gồm: {I.3b:members:I.3a}.'),
    (80, 'II', 'HEADING_1', null, 'II. CÔNG TÁC CHỈ ĐẠO VÀ KẾT QUẢ TRIỂN KHAI PHÒNG, CHỐNG DỊCH'),
    (90, 'II.1', 'HEADING_2', 'COMMITTEE', '1. Công tác chỉ đạo, điều hành'),
    (100, 'II.1a', 'HEADING_3', null, 'a) Chỉ đạo của UBND {type}'),
    (110, 'II.1a.text', 'PARAGRAPH', null, 'Đã ban hành {II.1a} văn bản chỉ đạo, triển khai {II.1a.bases} văn bản của cấp trên, gồm: {II.1a:lines}.'),
    (120, 'II.1b', 'HEADING_3', null, 'b) Các sở, ban, ngành và UBND cấp dưới'),
    (130, 'II.1b.text', 'NARRATIVE', null, 'Các sở, ban, ngành, đoàn thể và UBND cấp dưới triển khai giám sát, truy vết, lấy mẫu xét nghiệm theo chức năng, nhiệm vụ được giao.'),
    (140, 'II.2', 'HEADING_2', null, '2. Kết quả triển khai thực hiện'),
    (150, 'II.2.1', 'HEADING_2', 'LOGISTICS', '2.1. Các hoạt động đã triển khai'),
    (155, 'II.2.1.text', 'NARRATIVE', null, '- Khoanh vùng khu dân cư có ca bệnh, xử lý môi trường, bảo đảm an ninh trật tự và an sinh xã hội theo quy định.'),
    (160, 'II.2.1a', 'BULLET', null, 'Cử {II.2.1a.teams} đội phản ứng nhanh và {II.2.1a.leaders} lãnh đạo ngành y tế xuống cơ sở; đội tăng cường {II.2.1a.staff} cán bộ; trưng tập {II.2.1a.samplers} viên chức y tế lấy mẫu diện rộng.'),
    (170, 'II.2.1b', 'BULLET', null, 'Thành lập {II.2.1b.posts} chốt kiểm dịch, hoạt động từ {II.2.1b.since:lines}. Tính đến hết ngày {II.2.1b.people:day} đã kiểm soát được {II.2.1b.people} lượt người, khử khuẩn {II.2.1b.vehicles} lượt phương tiện, phát hiện {II.2.1b.affected} người từ các tỉnh có dịch về địa bàn, trong đó có {II.2.1b.bac-ninh} trường hợp từ Bắc Ninh.'),
    (172, 'II.2.1d', 'BULLET', null, 'Quy định áp dụng tại chốt: {II.2.1d:lines}.'),
    (180, 'II.2.1c', 'BULLET', null, 'Trưng tập {II.2.1c} xe cứu thương có vách ngăn để vận chuyển người bệnh.'),
    (190, 'II.2.2', 'HEADING_2', 'POLICE', '2.2. Công tác bảo đảm an ninh, trật tự'),
    (200, 'II.2.2a', 'BULLET', null, 'Phát hiện, lập hồ sơ, xử lý {II.2.2a} trường hợp lan truyền thông tin sai sự thật về dịch bệnh.'),
    (205, 'II.2.2a.fines', 'BULLET', null, 'Từ ngày {from} xử phạt vi phạm hành chính về phòng, chống dịch: {II.2.2a.fines} trường hợp, số tiền {II.2.2a.fined} triệu đồng.'),
    (210, 'II.2.2b', 'BULLET', null, 'Xuất, nhập cảnh trái phép: khởi tố {II.2.2b.cases} vụ, {II.2.2b.accused} bị can; {II.2.2b.foreigners} người nước ngoài, đã trao trả {II.2.2b.handed} người trong {II.2.2b.rounds} đợt.'),
    (220, 'II.2.2c', 'BULLET', null, 'Cán bộ, chiến sỹ bảo vệ bệnh viện, khu cách ly, khu phong tỏa: {II.2.2c}, tại {II.2.2c.field} bệnh viện dã chiến, {II.2.2c.centres} trung tâm y tế, {II.2.2c.sites} khu cách ly tập trung, {II.2.2c.zones} khu vực phong tỏa.'),
    (230, 'II.2.3', 'HEADING_2', 'BORDER_GUARD', '2.3. Công tác quản lý, bảo vệ biên giới'),
    (235, 'II.2.2''a', 'BULLET', null, 'Bộ đội Biên phòng tăng cường {II.2.2''a} người: {II.2.2''a.posts} người tại các tổ, chốt, {II.2.2''a.sites} người tại khu cách ly.'),
    (240, 'II.2.2''b', 'BULLET', null, 'Đang duy trì {II.2.2''b.posts} tổ, chốt (cố định {II.2.2''b.fixed}, cơ động {II.2.2''b.mobile}) với {II.2.2''b.people} người tham gia, gồm Bộ đội Biên phòng {II.2.2''b.guards}, Quân sự {II.2.2''b.army}, Dân quân {II.2.2''b.militia}.'),
    (245, 'II.2.2''c', 'BULLET', null, 'Tuyến Việt Nam - Lào: {II.2.2''c.laos-posts} tổ, chốt, {II.2.2''c.laos-people} người; tuyến Việt Nam - Trung Quốc: {II.2.2''c.china-posts} tổ, chốt, {II.2.2''c.china-people} người.'),
    (250, 'II.2.2''d', 'BULLET', null, 'Từ đầu năm phát hiện, ngăn chặn {II.2.2''d.stopped} người xuất, nhập cảnh trái phép; tiếp nhận {II.2.2''d.received} người (Trung Quốc trao trả {II.2.2''d.from-china}, Lào trao trả {II.2.2''d.from-laos}); trao trả {II.2.2''d.handed} người (cho Lào {II.2.2''d.to-laos}, cho Trung Quốc {II.2.2''d.to-china}).'),
    (260, 'II.2.2''e', 'BULLET', null, 'Từ đầu năm qua cửa khẩu quốc tế {II.2.2''e:lines}: nhập cảnh {II.2.2''e.in} lượt, xuất cảnh {II.2.2''e.out} lượt người.'),
    (270, 'II.2.4', 'HEADING_2', 'EPIDEMIOLOGIST', '2.4. Công tác truy vết, khoanh vùng, điều trị'),
    (280, 'II.2.3a', 'HEADING_3', null, 'a) Truy vết người tiếp xúc'),
    (290, 'II.2.3a.text', 'PARAGRAPH', null, 'Từ ngày {from} đến {asOf} đã xác định {II.2.3a.f1} trường hợp F1 ({II.2.3a.sampled} người đã lấy mẫu xét nghiệm), trong đó {II.2.3a.positive} trường hợp dương tính; {II.2.3a.f2} trường hợp F2.'),
    (300, 'II.2.3c', 'HEADING_3', null, 'b) Khoanh vùng, xử lý ổ dịch'),
    (310, 'II.2.3c.text', 'NARRATIVE', null, 'Khoanh vùng, cách ly khu dân cư có người mắc bệnh; khử khuẩn nơi người bệnh cư trú và nơi cách ly tập trung.'),
    (312, 'II.2.3c.zones', 'BULLET', null, 'Đang phong tỏa {II.2.3c.zones} khu vực với {II.2.3c.people} nhân khẩu, gồm: {II.2.3c.zones:lines}.'),
    (314, 'II.2.3c.disinfected', 'BULLET', null, 'Từ ngày {from} đã khử khuẩn {II.2.3c.disinfected} lượt, {II.2.3c.area} m², dùng {II.2.3c.chloramine} kg Cloramin B.'),
    (320, 'II.2.3d', 'HEADING_3', null, 'c) Điều trị'),
    (330, 'II.2.3d.text', 'PARAGRAPH', null, 'Tổng số người bệnh từ ngày {from}: {I.3a}, trong đó:'),
    (340, 'II.2.3d.1', 'BULLET', null, 'Đang điều trị trên địa bàn: {II.2.3d.treated}.'),
    (350, 'II.2.3d.2', 'BULLET', null, 'Chuyển tuyến: {II.2.3d.transferred}, gồm: {II.2.3d.referred:lines}.'),
    (352, 'II.2.3d.3', 'BULLET', null, 'Giường điều trị trên địa bàn: {II.2.3d.beds}, đang trống {II.2.3d.free}.'),
    (360, 'II.2.5', 'HEADING_2', 'EPIDEMIOLOGIST', '2.5. Tình hình cách ly'),
    (370, 'II.2.4a', 'HEADING_3', null, 'a) Cách ly tập trung'),
    (380, 'II.2.4a.text', 'BULLET', null, 'Tích lũy: {II.2.4a} người, trong đó đã hoàn thành {II.2.4a.completed}, đang cách ly {II.2.4a.current}.'),
    (390, 'II.2.4b', 'HEADING_3', null, 'b) Quản lý khu cách ly'),
    (400, 'II.2.4b.text', 'BULLET', null, 'Số khu cách ly tập trung: {II.2.4b.sites}, {II.2.4b.camera:plain} % có camera giám sát; số khu vực đang phong tỏa: {II.2.4b.locked}.'),
    (405, 'II.2.4b.words', 'NARRATIVE', null, '- Bảo đảm điều kiện ăn, ở, sinh hoạt cho người cách ly theo quy định.'),
    (410, 'II.2.4c', 'HEADING_3', null, 'c) Giám sát tại cộng đồng'),
    (420, 'II.2.4c.text', 'BULLET', null, 'Đang cách ly, theo dõi tại nhà: {II.2.4c.current} người; từ khu tập trung chuyển về nhà: {II.2.4c.moved} người; tích lũy tại nhà: {II.2.4c.cumulative} người.'),
    (430, 'II.2.6', 'HEADING_2', 'LOGISTICS', '2.6. Công tác hậu cần'),
    (440, 'II.2.5.text', 'BULLET', null, 'Hiện có: {II.2.5.suits} bộ trang phục phòng, chống dịch; {II.2.5.masks} chiếc khẩu trang y tế; {II.2.5.n95} chiếc khẩu trang N95; {II.2.5.sanitiser} chai dung dịch sát khuẩn tay nhanh loại 500 ml; {II.2.5.chloramine} kg Cloramin B; {II.2.5.ventilators} máy thở đang hoạt động.'),
    (445, 'II.2.5.tests', 'BULLET', null, 'Năng lực xét nghiệm RT-PCR: {II.2.5.capacity} đến {II.2.5.capacity-top} mẫu đơn/ngày đêm; gộp mẫu từ {II.2.5.pool5} (gộp 5) đến {II.2.5.pool10} mẫu (gộp 10)/ngày đêm.'),
    (450, 'II.2.7', 'HEADING_2', 'LABORATORY', '2.7. Xét nghiệm'),
    (460, 'II.2.6a', 'BULLET', null, 'Cộng dồn đến ngày báo cáo: {II.2.6a} mẫu, {II.2.6a.positive} người dương tính, trong đó:'),
    (470, 'II.2.6b', 'SUB_BULLET', null, 'Năm 2020: {II.2.6b} mẫu (âm tính {II.2.6b.negative}, dương tính {II.2.6b.positive}); thực hiện tại chỗ {II.2.6b.cdc}, gửi viện tuyến trên {II.2.6b.nihe}.'),
    (480, 'II.2.6c', 'SUB_BULLET', null, 'Từ ngày 01/01/2021: {II.2.6c} mẫu (dương tính {II.2.6c.positive}).'),
    (490, 'III', 'HEADING_1', 'EPIDEMIOLOGIST', 'III. KHÓ KHĂN, TỒN TẠI, HẠN CHẾ'),
    (500, 'III.text', 'NARRATIVE', null, E'- Nhân lực tại chỗ chưa đáp ứng kịp khi dịch lan nhanh, phải huy động từ tuyến tỉnh và các địa bàn khác.\n- Việc truy vết ở vùng sâu, vùng xa mất nhiều thời gian do địa hình và giao thông khó khăn.'),
    (510, 'IV', 'HEADING_1', 'COMMITTEE', 'IV. NHIỆM VỤ TRỌNG TÂM TRONG THỜI GIAN TỚI'),
    (520, 'IV.text', 'NARRATIVE', null, E'- Tiếp tục truy vết thần tốc, cách ly, xét nghiệm kịp thời; phân nhóm F1 theo nguy cơ để bố trí cách ly riêng.\n- Tăng cường kiểm soát tại các chốt, trạm; phát huy vai trò của tổ COVID cộng đồng.\n- Chuẩn bị phương án điều trị khi số người bệnh tăng.'),
    (530, 'C.text', 'CORRECTIONS', null, 'Đính chính, bổ sung số liệu')) as s (position, id, kind, office, pattern);

insert into templates.sections (template_id, position, id, kind, pattern)
select '018f5c10-0000-7000-8000-000000000089', position, id, kind, pattern from (values
    (10, '1', 'HEADING_1', '1. TÌNH HÌNH Ổ DỊCH'),
    (20, '1.cases', 'PARAGRAPH', 'Từ ngày {from} đến {asOf}, {unit} ghi nhận {I.3a} trường hợp mắc COVID-19.'),
    (30, '1.places', 'BULLET', '?Tại {I.3b:count:I.3a} đơn vị: {I.3b:members:I.3a}.'),
    (40, '1.patients', 'BULLET', '?Đang điều trị {II.2.3d.treated}, chuyển tuyến {II.2.3d.transferred}.'),
    (50, '1.place-table', 'TABLE', '{I.3b} Số ca mắc theo địa phương'),
    (60, '2', 'HEADING_1', '2. CÁC BIỆN PHÁP ĐÃ TRIỂN KHAI'),
    (70, '2.contacts', 'BULLET', 'Truy vết: {II.2.3a.f1} F1 ({II.2.3a.sampled} đã lấy mẫu, {II.2.3a.positive} dương tính), {II.2.3a.f2} F2.'),
    (80, '2.central', 'BULLET', '?Cách ly tập trung: tích lũy {II.2.4a}, đang cách ly {II.2.4a.current} tại {II.2.4b.sites} khu.'),
    (90, '2.home', 'BULLET', '?Đang cách ly, theo dõi tại nhà: {II.2.4c.current}.'),
    (100, '2.zones', 'BULLET', '?Khoanh vùng {II.2.3c.zones} khu vực, {II.2.3c.people} nhân khẩu: {II.2.3c.zones:lines}.'),
    (110, '2.tests', 'BULLET', '?Xét nghiệm: {II.2.6a} mẫu, trong ngày trả {II.2.6a.today} kết quả.'),
    (120, '2.posts', 'BULLET', '?Chốt kiểm dịch: {II.2.1b.posts}, đã kiểm soát {II.2.1b.people} lượt người.'),
    (130, '2.directives', 'BULLET', '?Văn bản đã ban hành: {II.1a}.'),
    (140, '3', 'HEADING_1', '3. KHÓ KHĂN, ĐỀ XUẤT'),
    (150, '3.text', 'NARRATIVE', '- Không có.'),
    (160, 'C.text', 'CORRECTIONS', 'Đính chính, bổ sung số liệu')) as s (position, id, kind, pattern);

insert into templates.sections (template_id, position, id, kind, pattern)
select '018f5c10-0000-7000-8000-000000000090', position, id, kind, pattern from (values
    (10, 'm.cases', 'BULLET', 'Ca mắc từ {from}: {I.3a} ({I.3b:members:I.3a}).'),
    (20, 'm.patients', 'BULLET', '?Đang điều trị {II.2.3d.treated}; giường trống {II.2.3d.free}, hồi sức trống {II.2.3d.icuFree}.'),
    (30, 'm.contacts', 'BULLET', 'F1 {II.2.3a.f1} (dương tính {II.2.3a.positive}); F2 {II.2.3a.f2}.'),
    (40, 'm.isolation', 'BULLET', '?Cách ly: tập trung {II.2.4a.current}, tại nhà {II.2.4c.current}.'),
    (50, 'm.tests', 'BULLET', '?Xét nghiệm trong ngày {II.2.6a.today}; cộng dồn {II.2.6a}.'),
    (60, 'm.zones', 'BULLET', '?Đang phong tỏa {II.2.4b.locked} khu vực.'),
    (70, 'm.tasks', 'BULLET', '?Nhiệm vụ quá hạn: {tasks.overdue}.'),
    (80, 'm.clocks', 'BULLET', '?Việc quá hạn theo luật: {deadlines.late}; đơn vị im lặng: {duties.silent}.')) as s (position, id, kind, pattern);

insert into templates.imprints
select id, layout, parent, own, symbol, preamble, closing, capacity, recipients
  from (values ('018f5c10-0000-7000-8000-000000000089'::uuid), ('018f5c10-0000-7000-8000-000000000090'::uuid)) as t (id),
       (select layout, parent, own, symbol, preamble, closing, capacity, recipients from templates.imprints
         where template_id = '018f5c10-0000-7000-8000-000000000088') as i;
update templates.imprints set preamble = 'Số liệu tính đến {asOf}:', closing = 'Chi tiết trong chương trình, mục Báo cáo'
 where template_id = '018f5c10-0000-7000-8000-000000000090';
