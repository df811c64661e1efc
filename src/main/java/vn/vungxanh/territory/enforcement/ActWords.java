package vn.vungxanh.territory.enforcement;

/** Acts as official papers, which are always Vietnamese, write them. */
final class ActWords {

    private ActWords() {}

    static String of(Act act) {
        return switch (act) {
            case NO_MASK -> "không đeo khẩu trang nơi công cộng";
            case EVADE_ISOLATION -> "từ chối, trốn tránh cách ly y tế";
            case HIDE_INFECTION -> "che giấu tình trạng bệnh của mình hoặc của người khác";
            case REFUSE_TEST -> "không thực hiện xét nghiệm theo yêu cầu";
            case OPEN_AGAINST_ORDER -> "mở cửa kinh doanh khi có quyết định tạm dừng";
            case CROSS_ZONE -> "ra, vào vùng có dịch trái quy định";
            case FALSE_INFORMATION -> "cung cấp, chia sẻ thông tin sai sự thật về dịch bệnh";
            case FALSE_INFORMATION_PANIC -> "chia sẻ thông tin sai sự thật gây hoang mang trong nhân dân";
        };
    }
}
