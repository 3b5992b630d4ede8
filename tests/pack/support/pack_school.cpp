#include "tests/pack/support/pack_school.h"

#include <fmt/format.h>

#include <stdexcept>

#include "core/base/files.h"
#include "core/domain/check_records.h"
#include "core/domain/meal_records.h"
#include "core/domain/people_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/supplier_records.h"
#include "core/domain/terminal_records.h"
#include "core/store/reader.h"
#include "tests/support/places.h"

namespace canteen::testing {
namespace {

const StaffId kCook = numbered<StaffId>(1);
const StaffId kOfficer = numbered<StaffId>(2);
const SupplierId kGrocer = numbered<SupplierId>(3);
const ProductId kRice = numbered<ProductId>(4);
const PaperId kLicence = numbered<PaperId>(5);
constexpr Zone kZone{};

// Different pictures with the same look: a JPEG may end in anything.
Bytes photo(unsigned number) {
    Bytes bytes = readFile(testData() + "/page.jpg").value();
    bytes.push_back(static_cast<std::uint8_t>(number));
    return bytes;
}

Bytes strokes(unsigned number) {
    return {0x01, static_cast<std::uint8_t>(number), 0x02, 0x03};
}

report::Cell text(std::string words) {
    return {std::move(words), {}};
}

report::Book book(report::BookKind kind, std::string name, std::string title) {
    report::Book book;
    book.kind = kind;
    book.fileName = std::move(name);
    book.organisation = "清河镇试验小学（虚构）";
    book.title = std::move(title);
    book.period = "2026-11-20 – 2026-11-22";
    return book;
}

}  // namespace

template <class Body>
store::Receipt PackSchool::record(const Body& body, SignRole role, StaffId by) {
    store_.clock.advance(minutes(2));
    const auto receipt = store_->append(store::makeDraft(
        numbered<RecordId>(next_++), body, signedBy(by.isNil() ? kCook : by, store_.clock, role)));
    if (!receipt) throw std::runtime_error(receipt.error().detail);
    return *receipt;
}

PackSchool::PackSchool() {
    first_ = businessDay(store_.clock.wall(), kZone);
    Site site;
    site.id = "test-school";
    site.name = "清河镇试验小学（虚构）";
    site.boxes = 40;
    site.meals = {{Meal::Lunch, {680}, {760}}};
    site.fridges = {{"LY1", "留样冰箱", true, false, 3}};
    record(SiteConfigured{site});
    record(StaffRegistered{
        kCook, "001", "张桂英", Post::Cook, Employer::School, Role::Worker | Role::Keeper, {}, {}});
    record(StaffRegistered{
        kOfficer, "002", "赵䶮", Post::SafetyOfficer, Employer::School, Roles{} | Role::Officer, {}, {}});
    record(SupplierRegistered{kGrocer,
                              "清河粮油（虚构）",
                              "",
                              SupplierType::Trader,
                              "清河镇东街1号",
                              "李四",
                              "000-0000",
                              {GoodsClass::Staple}});
    record(ProductRegistered{kRice,
                             "大米",
                             "25 kg/袋",
                             GoodsClass::Staple,
                             Storage::Ambient,
                             Unit::Kilogram,
                             {},
                             365,
                             "清河米厂（虚构）",
                             "",
                             "",
                             {},
                             true});
    PaperFiled paper;
    paper.paper = kLicence;
    paper.supplier = kGrocer;
    paper.kind = PaperKind::BusinessLicence;
    paper.number = "91000000000000000X";
    paper.issued = first_ - 100;
    paper.photos = {store_->putBlob(photo(0)).value()};
    record(paper);
}

Date PackSchool::today() const {
    return first_ + std::max(0, days_ - 1);
}

void PackSchool::recordSamples() {
    const Date day = first_ + days_;
    std::vector<report::Row> rows;
    SampleStored stored;
    stored.fridge = "LY1";
    for (const char* name : {"红烧肉", "番茄炒蛋", "紫菜汤"}) {
        DishPlanned dish;
        dish.dish = numbered<DishId>(next_);
        dish.day = day;
        dish.meal = Meal::Lunch;
        dish.name = name;
        dish.type = DishType::Meat;
        record(dish);
        SampleTaken sample;
        sample.sample = numbered<SampleId>(next_);
        sample.dish = dish.dish;
        sample.weight = {static_cast<std::int32_t>(130 + next_ % 20)};
        sample.source = WeightSource::Scale;
        sample.box = {
            static_cast<std::int32_t>(1 + stored.samples.size() + 3U * static_cast<unsigned>(days_))};
        const auto taken = record(sample, SignRole::Sampler, kCook);
        stored.samples.push_back(sample.sample);
        report::Row row;
        row.cells = {text(formatDate(day)),
                     text("午餐"),
                     text(name),
                     text(formatInstant(taken.happenedAt, kZone)),
                     text(std::to_string(sample.weight.value)),
                     text(std::to_string(sample.box.value))};
        row.records = {taken.seq};
        rows.push_back(std::move(row));
    }
    const UtcMs until = store_.clock.wall() + hours(48);
    stored.keepUntil = {until, until, until};
    const auto put = record(stored);
    const auto signedFor = record(SampleCountersigned{stored.samples}, SignRole::Supervisor, kOfficer);
    for (report::Row& row : rows) {
        row.cells.push_back(text(formatInstant(until, kZone)));
        row.cells.push_back(text("张桂英"));
        row.cells.push_back(text("赵䶮"));
        row.records.push_back(put.seq);
        row.records.push_back(signedFor.seq);
        samples_.push_back(std::move(row));
    }
}

void PackSchool::recordDelivery() {
    const auto number = static_cast<unsigned>(days_) + 1;
    DeliveryOpened delivery;
    delivery.delivery = numbered<DeliveryId>(next_);
    delivery.day = first_ + days_;
    delivery.source = DeliverySource::Supplier;
    delivery.supplier = kGrocer;
    delivery.noteNo = fmt::format("N-{}", number);
    delivery.notePhotos = {store_->putBlob(photo(10 + number)).value()};
    record(delivery);
    GoodsReceived goods;
    goods.lotId = numbered<LotId>(next_);
    goods.delivery = delivery.delivery;
    goods.product = kRice;
    goods.lot = fmt::format("L2026{:02}", number);
    goods.produced = first_ - 20;
    goods.expires = first_ + 300;
    goods.unit = Unit::Kilogram;
    goods.accepted = {50'000 + 500 * number};
    goods.photos = {store_->putBlob(photo(20 + number)).value()};
    const auto received = record(goods, SignRole::Handler);
    DeliverySigned mark;
    mark.delivery = delivery.delivery;
    mark.lines = {numbered<RecordId>(next_ - 1)};
    mark.strokes = store_->putBlob(strokes(number)).value();
    record(mark, SignRole::Handler);
    report::Row row;
    row.cells = {text(formatDate(delivery.day)),
                 text("大米"),
                 text(fmt::format("{} {}", goods.lot,
                                  formatDate(*goods.produced) + " – " + formatDate(*goods.expires))),
                 text(formatNumber(goods.accepted)),
                 text(formatDate(*goods.expires)),
                 text("清河粮油（虚构）")};
    row.records = {received.seq};
    goods_.push_back(std::move(row));
}

void PackSchool::recordCheck() {
    CheckRecorded check;
    check.check = numbered<CheckId>(next_);
    check.staff = kCook;
    check.day = first_ + days_;
    check.session = CheckSession::Morning;
    check.arrivedAt = store_.clock.wall();
    check.declaration = Declaration{};
    check.look = Look{{}, Hands::Fine};
    check.temperature = TemperatureReading{{3650}, TemperatureSite::Forehead, ReadingMethod::Typed, ""};
    check.certificate = CertificateState::Valid;
    check.computed = Outcome::Cleared;
    check.outcome = Outcome::Cleared;
    check.cause = ExclusionCause::None;
    record(check, SignRole::Checker, kOfficer);
}

// `cells` are deviation, about, content, reason and of.
void PackSchool::addDeviation(const store::Draft& draft, std::vector<std::string> cells,
                              std::vector<std::uint64_t> of) {
    const auto entered = store_.clock.wall();
    const auto receipt = store_->append(draft);
    if (!receipt) throw std::runtime_error(receipt.error().detail);
    report::Row row;
    row.cells = {text(cells[0]),
                 text(cells[1]),
                 text(cells[2]),
                 text(formatMoment(receipt->happenedAt, kZone)),
                 text(formatMoment(entered, kZone)),
                 text("张桂英"),
                 text({}),
                 text(cells[3]),
                 text(cells[4])};
    row.records = {receipt->seq};
    row.records.insert(row.records.end(), of.begin(), of.end());
    deviations_.push_back(std::move(row));
}

void PackSchool::recordLate() {
    MealCooked cooked;
    cooked.day = first_ + days_;
    cooked.meal = Meal::Lunch;
    cooked.portions = 300;
    const std::string about = formatDayMonth(cooked.day) + " 午餐";
    const auto draftOf = [&] {
        store_.clock.advance(minutes(2));
        store::Draft draft = store::makeDraft(numbered<RecordId>(next_++), cooked,
                                              signedBy(kCook, store_.clock, SignRole::Entered));
        draft.happenedAt = store_.clock.wall() - minutes(40);
        draft.late = true;
        return draft;
    };
    store::Draft late = draftOf();
    late.reason = Reason::PowerCut;
    late.note = "变压器检修";
    addDeviation(late, {"补录", about, "做 300 份", "停电，变压器检修", ""}, {});
    const std::uint64_t seq = deviations_.back().records.front();
    cooked.portions = 320;
    store::Draft corrected = draftOf();
    corrected.relation = ledger::Relation::Corrects;
    corrected.refers = late.id;
    corrected.reason = Reason::Mistyped;
    addDeviation(corrected,
                 {"重报；补录", about, "做 300 份 → 做 320 份", "填错了", fmt::format("记录 {}", seq)},
                 {seq});
}

void PackSchool::day() {
    recordCheck();
    recordDelivery();
    recordSamples();
    recordLate();
    DayClosed closed;
    closed.day = first_ + days_;
    closed.dishes = closed.sampled = 3;
    record(closed, SignRole::Officer, kOfficer);
    if (const auto head = store_->signHead(); !head) throw std::runtime_error(head.error().detail);
    ++days_;
    store_.clock.advance({instant(first_ + days_, {300}, kZone).value - store_.clock.wall().value});
}

ledger::TerminalKey PackSchool::key() const {
    return ledger::loadTerminalKey(store_.directory().string() + ".keys");
}

report::PackOptions PackSchool::options(const std::string& name) const {
    report::PackOptions options;
    options.store = store_.directory();
    options.target = folder_.path() / (name + ".zip");
    options.from = first_;
    options.to = today();
    options.markTitle = "备注";
    options.recordsTitle = "记录号";
    options.key = key();
    options.program = "test";
    options.madeAt = store_.clock.wall();
    report::Book samples = book(report::BookKind::Samples, "sample-book-2026-11", "食品留样记录");
    samples.columns = {{"day", "日期"},
                       {"meal", "餐次"},
                       {"dish", "留样食品名称"},
                       {"sampled_at", "留样时间"},
                       {"weight_g", "留样量（g）", 1, true},
                       {"box", "盒号", 1, true},
                       {"keep_until", "留样保存至"},
                       {"sampler", "留样人"},
                       {"supervisor", "监督人"}};
    samples.rows = samples_;
    report::Book goods = book(report::BookKind::Receiving, "receiving-book-2026-11", "进货查验记录");
    goods.columns = {{"day", "日期"},         {"product", "食品名称"},
                     {"lot", "生产批号"},     {"accepted", "数量", 1, true},
                     {"expires", "有效期至"}, {"supplier", "供货商"}};
    goods.rows = goods_;
    report::Book late = book(report::BookKind::Deviations, "deviation-book-2026-11", "补录、更正和作废记录");
    late.columns = {{"deviation", "性质"},   {"about", "关于"},      {"content", "内容"},
                    {"happened_at", "发生"}, {"entered_at", "录入"}, {"by", "谁"},
                    {"second", "第二人"},    {"reason", "原因"},     {"of", "关于哪条"}};
    late.rows = deviations_;
    options.books = {samples, goods, late};
    const std::string printed = "%PDF-1.7 an invented page: 130 g";
    options.files = {{"books/sample-book-2026-11.pdf", Bytes(printed.begin(), printed.end())}};
    return options;
}

std::filesystem::path PackSchool::write(const report::PackOptions& options,
                                        report::PackReport* report) const {
    auto db = store::openForReading(store_.directory());
    if (!db) throw std::runtime_error(db.error().detail);
    const auto written = report::writePack(*db, options);
    if (!written) throw std::runtime_error(written.error().detail);
    if (report != nullptr) *report = *written;
    return options.target;
}

}  // namespace canteen::testing
