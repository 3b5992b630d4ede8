// Deliveries: the day, the head, one delivery, a line in every step, duties.
#include <cmath>

#include "kiosk/text/phrases.h"
#include "kiosk/text/receiving_words.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

std::string id(int i) {
    return "0192f0c1-0000-7000-8000-0000000002" + std::to_string(10 + i);
}

Row row(int i, Tone tone, std::string state, std::string title, std::string sub, std::string right) {
    Row row;
    row.id = id(i);
    row.tone = tone;
    row.state = std::move(state);
    row.title = std::move(title);
    row.sub = std::move(sub);
    row.right = std::move(right);
    return row;
}

std::string said(const Words& w, Phrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

// A name in a few lines.
std::vector<InkLine> scrawl(float width, float height) {
    std::vector<InkLine> lines;
    for (int stroke = 0; stroke < 5; ++stroke) {
        InkLine& line = lines.emplace_back();
        for (int i = 0; i <= 24; ++i) {
            const float t = static_cast<float>(i) / 24;
            const float turn = 6.28F * t * (1 + 0.3F * static_cast<float>(stroke % 3));
            line.push_back(
                {width * (0.16F + 0.14F * static_cast<float>(stroke) + 0.06F * t + 0.04F * std::cos(turn)),
                 height * (0.5F - 0.22F * std::sin(turn) + 0.15F * t)});
        }
    }
    return lines;
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

std::vector<Option> yesNo(const Words& w, Phrase yes, Phrase no, int chosen) {
    return {{"1", said(w, yes), chosen == 1, Tone::Good}, {"0", said(w, no), chosen == 0, Tone::Warn}};
}

std::vector<Row> suppliers(const Words& w) {
    const char* names[][2] = {{"丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co."},
                              {"清河镇肉类联合加工厂", "Qinghe Meat Works"},
                              {"李家庄蔬菜种植专业合作社", "Lijiazhuang Vegetable Growers"},
                              {"康源乳业配送站", "Kangyuan Dairy Delivery"},
                              {"老王豆制品作坊", "Lao Wang Tofu Workshop"},
                              {"城南调味品批发部", "South Town Condiments"},
                              {"宏达水产经营部", "Hongda Fish Trade"}};
    std::vector<Row> rows;
    for (int i = 0; i < 7; ++i) {
        const auto& name = names[i];
        const Tone tone = i == 1 ? Tone::Stop : i == 3 ? Tone::Warn : Tone::Good;
        rows.push_back(
            row(i, tone,
                said(w, i == 1   ? Phrase::LightRed
                        : i == 3 ? Phrase::LightAmber
                                 : Phrase::LightGreen),
                w(name[0], name[1]),
                i == 1 ? w("定点屠宰证 2026-11-18 就到期了", "The slaughter permit ended on 2026-11-18")
                : i == 3 ? w("食品经营许可证 2026-12-02 到期，还有 12 天，催供货商换新",
                             "The food trade licence ends in 12 days (2026-12-02)")
                         : said(w, Phrase::SupplierFine),
                ""));
    }
    rows[1].badges = {"+1"};
    return rows;
}

std::vector<Row> goods(const Words& w) {
    std::vector<Row> rows{
        row(0, Tone::Good, said(w, Phrase::LineAccepted), w("东北大米 五常稻花香", "Rice, north-east"),
            w("2027-09-14 到期", "until 2027-09-14"), w("250 公斤", "250 kg")),
        row(1, Tone::Warn, said(w, Phrase::LineQuarantine), w("大白菜", "Chinese cabbage"),
            w("缺承诺达标合格证", "lacks pledge certificate"), w("62.5 公斤", "62.5 kg")),
        row(2, Tone::Stop, said(w, Phrase::LineRefused), w("冷冻鸡胸肉", "Frozen chicken breast"),
            w("-6.5 °C · 温度超标 退货", "-6.5 °C · Too warm Send back"), w("20 公斤", "20 kg")),
        row(3, Tone::Good, said(w, Phrase::LineAccepted), w("一级大豆油", "Soybean oil"),
            w("2026-08-01 产", "made 2026-08-01"), w("12 桶", "12 barrels"))};
    rows[2].badges = {said(w, Phrase::BadgeProof)};
    rows[3].badges = {said(w, Phrase::BadgeCorrection)};
    return rows;
}

DeliveryFormView head(const Words& w) {
    DeliveryFormView view;
    view.supplier = w("丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co.");
    view.clean = yesNo(w, Phrase::VehicleClean, Phrase::VehicleDirty, -1);
    view.locked = yesNo(w, Phrase::VehicleLocked, Phrase::VehicleOpen, -1);
    view.plates = {{"冀A12345", "冀A12345", true, Tone::Neutral},
                   {"冀A6K880", "冀A6K880", false, Tone::Neutral}};
    view.drivers = {{"冯年", w("冯年", "Feng Nian"), false, Tone::Neutral}};
    view.when = said(w, Phrase::ArrivedNow);
    for (const char* each : {"0", "15", "30", "60", "120", "180", "360", "720"})
        view.times.push_back(
            {each, each[0] == '0' ? said(w, Phrase::ArrivedNow) : "05:15", each[0] == '0', Tone::Neutral});
    view.temperatureLimits = said(w, Phrase::VehicleLimits, {"8.0 °C"});
    view.mainCaption = said(w, Phrase::SaveDelivery);
    view.mainReason = said(w, Phrase::AnswerFirst);
    return view;
}

GoodsFormView line(const Words& w, GoodsStep step) {
    GoodsFormView view;
    view.product = w("东北大米 五常稻花香", "Rice, north-east");
    view.sub = w("25 kg/袋 · 丰年粮油商贸有限公司", "25 kg bag · Fengnian Grain and Oil Trading Co.");
    view.scanned = said(w, Phrase::Scanned);
    view.step = step;
    view.rail = {
        {GoodsStep::Dates, said(w, Phrase::GoodsDates), said(w, Phrase::DayUntil, {"27-09-14"}), Tone::Good},
        {GoodsStep::Amount, said(w, Phrase::GoodsAmount), "", Tone::Neutral},
        {GoodsStep::Look, said(w, Phrase::GoodsLook), "", Tone::Neutral},
        {GoodsStep::Temperature, said(w, Phrase::GoodsTemperature), "", Tone::Neutral},
        {GoodsStep::Papers, said(w, Phrase::GoodsPapers), "", Tone::Neutral},
        {GoodsStep::Refusal, said(w, Phrase::GoodsRefusal), "", Tone::Neutral}};
    const auto reached = static_cast<std::size_t>(step);
    const std::string answers[] = {view.rail[0].answer, w("1250.5 公斤", "1250.5 kg"),
                                   said(w, Phrase::LookedGood), "-18.5 °C", said(w, Phrase::PapersThere)};
    for (std::size_t i = 1; i < reached && i < std::size(answers); ++i) {
        view.rail[i].answer = answers[i];
        view.rail[i].tone = Tone::Good;
    }
    view.lot = "20260915A";
    view.days = {{"produced", said(w, Phrase::DayProduced), "2026-09-15", false},
                 {"expires", said(w, Phrase::DayExpires), "2027-09-14", true}};
    for (const int life : {365, 7, 15, 30})
        view.picker.quick.push_back({std::to_string(life), said(w, Phrase::LifeDays, {std::to_string(life)}),
                                     life == 365, Tone::Neutral});
    for (int year = 2026; year < 2030; ++year)
        view.picker.years.push_back(
            {std::to_string(year), std::to_string(year), year == 2027, Tone::Neutral});
    for (int month = 1; month <= 12; ++month)
        view.picker.months.push_back({std::to_string(month),
                                      said(w, Phrase::MonthNumber, {std::to_string(month)}), false,
                                      Tone::Neutral});
    view.amounts = {{"arrived", said(w, Phrase::AmountArrived), "1250.5", true},
                    {"noted", said(w, Phrase::AmountNoted), "1250", false}};
    view.unit = wordOf(w, canteen::Unit::Kilogram);
    for (const auto fault : canteen::allSensoryFaults())
        view.faults.push_back(
            {std::to_string(static_cast<int>(fault)), wordOf(w, fault), false, Tone::Neutral});
    view.faults.push_back({"100", said(w, Phrase::LabelIncomplete), false, Tone::Neutral});
    view.temperature = "-18.5";
    view.temperatureLimits = said(w, Phrase::TemperatureMost, {"-12.0 °C"});
    const auto need = [&](int n, std::string name, Phrase state, Tone tone, bool follow) {
        const std::string base = std::to_string(n) + ".";
        PaperNeedView paper{std::move(name), said(w, state), tone, {}};
        paper.answers.push_back({base + "21", said(w, Phrase::PaperCame), tone == Tone::Good, Tone::Good});
        if (follow)
            paper.answers.push_back(
                {base + "follows", said(w, Phrase::PaperToCome), tone == Tone::Warn, Tone::Warn});
        paper.answers.push_back({base + "filed", said(w, Phrase::PaperFiledOne), false, Tone::Neutral});
        view.papers.push_back(std::move(paper));
    };
    using canteen::PaperKind;
    need(0, wordOf(w, PaperKind::QuarantineCertificate), Phrase::PaperThere, Tone::Good, false);
    need(1, wordOf(w, PaperKind::BatchReport) + said(w, Phrase::OrWord) + wordOf(w, PaperKind::OtherProof),
         Phrase::PaperFollows, Tone::Warn, true);
    need(2, wordOf(w, PaperKind::PurchaseTicket), Phrase::PaperOpen, Tone::Neutral, true);
    using canteen::RejectReason;
    view.shares = {{"0", said(w, Phrase::RefuseNothing), false, Tone::Good},
                   {"1", said(w, Phrase::RefusePart), true, Tone::Warn},
                   {"2", said(w, Phrase::RefuseAll), false, Tone::Stop}};
    for (const auto reason : canteen::allRejectReasons())
        view.reasons.push_back({std::to_string(static_cast<int>(reason)), wordOf(w, reason),
                                reason == RejectReason::Temperature, Tone::Neutral});
    for (const auto action : {canteen::RejectAction::Returned, canteen::RejectAction::Destroyed})
        view.actions.push_back(
            {std::to_string(static_cast<int>(action)), wordOf(w, action), false, Tone::Neutral});
    view.refusedPart = true;
    view.photos = said(w, Phrase::PhotosOfGoodsTaken, {"2"});
    view.refused = {"refused", said(w, Phrase::AmountRefused), "25", false};
    view.mainCaption = said(w, Phrase::Next);
    return view;
}

GoodsFormView blocked(const Words& w) {
    GoodsFormView view = line(w, GoodsStep::Temperature);
    view.temperature = "-3.5";
    view.rail[3] = {GoodsStep::Temperature, said(w, Phrase::GoodsTemperature), "-3.5 °C", Tone::Stop};
    view.notes = {
        {Tone::Stop, w("-3.5 °C 太高，不能超过 -12.0 °C，请拒收或请总监决定",
                       "-3.5 °C is too warm, at most -12.0 °C: refuse it, or let the director decide")},
        {Tone::Warn, w("缺承诺达标合格证，24 小时内补齐，没补齐不能出库",
                       "The pledge certificate is missing: 24 h, nothing is issued before")},
        {Tone::Warn, w("算下来保质期 364 天，以前是 180 天，日期对吗？",
                       "364 days of life, before it was 180: are the days right?")}};
    view.canOverride = true;
    view.mainCaption = said(w, Phrase::SaveGoods);
    view.mainReason = view.notes.front().words;
    return view;
}

GoodsFormView parsed(const Words& w) {
    GoodsFormView view;
    view.parsesTitle = said(w, Phrase::ChooseParse);
    view.parses = {
        row(0, Tone::Info, said(w, Phrase::LineLot, {"A1217261231"}), w("酱油", "Soy sauce"), "", ""),
        row(1, Tone::Info, said(w, Phrase::LineLot, {"A12"}), w("酱油", "Soy sauce"),
            said(w, Phrase::LineExpires, {"2026-12-31"}), "")};
    view.parses[0].id = "0";
    view.parses[1].id = "1";
    return view;
}

}  // namespace

std::vector<Fixture> receivingFixtures(const Words& w) {
    const std::string person = w("周大勇", "Zhou Dayong");
    const AppView app = header(w, Screen::Receiving, said(w, Phrase::TitleReceiving), person);
    ReceivingView view;
    view.date = w("今天 11-20", "Today 11-20");
    using canteen::service::DeliveryState;
    view.deliveries = {
        row(0, Tone::Good, wordOf(w, DeliveryState::Complete), w("康源乳业配送站", "Kangyuan Dairy"),
            w("2 样 · 单号 0412", "2 lines · note 0412"), "05:58"),
        row(1, Tone::Warn, wordOf(w, DeliveryState::Unsigned),
            w("丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co."),
            w("4 样 · 拒收 1 样 · 待签：验收人 · 审核人",
              "4 lines · 1 refused · to sign: Acceptor · Reviewer"),
            "06:12"),
        row(2, Tone::Warn, wordOf(w, DeliveryState::ToFollow), w("李家庄蔬菜合作社", "Lijiazhuang Growers"),
            w("6 样 · 缺 1 份证票", "6 lines · 1 papers missing"), "06:20"),
        row(3, Tone::Warn, wordOf(w, DeliveryState::Empty), w("自种菜地", "Own vegetable plot"), "",
            "06:31")};
    view.deliveries[3].badges = {said(w, Phrase::BadgeLate)};
    view.summary = said(w, Phrase::ReceivingOpen, {"4", "3"});
    view.summaryTone = Tone::Warn;
    view.dutiesCaption = said(w, Phrase::DutiesCount, {"3"});
    ReceivingView empty;
    empty.date = "2026-11-15";
    empty.earlierDay = empty.canForward = true;
    empty.emptyWords = said(w, Phrase::NoDeliveries);
    return {{"receiving", app, view}, {"receiving-empty", app, empty}};
}

std::vector<Fixture> pickFixtures(const Words& w) {
    const std::string person = w("周大勇", "Zhou Dayong");
    PickView supplier;
    supplier.title = said(w, Phrase::TitlePickSupplier);
    supplier.sentences = true;
    supplier.rows = suppliers(w);
    supplier.letters = {"C", "F", "H", "K", "L", "Q"};
    supplier.extras = {{"plot", said(w, Phrase::OwnPlot), false, Tone::Neutral}};
    PickView product;
    product.title = said(w, Phrase::TitlePickProduct);
    product.hint = said(w, Phrase::PickProductHint);
    product.letters = someLetters();
    for (int i = 0; i < 24; ++i) {
        Row each =
            row(i, i < 5 ? Tone::Info : Tone::Neutral, i < 5 ? said(w, Phrase::ProductUsual) : std::string(),
                w(i % 2 == 0 ? "大白菜" : "东北大米 五常稻花香", i % 2 == 0 ? "Cabbage" : "Rice"),
                wordOf(w, canteen::GoodsClass::Produce) + w(" · 25 kg/袋", " · 25 kg bag"), "");
        product.rows.push_back(std::move(each));
    }
    PickView unknown = product;
    unknown.extras = {{"new", said(w, Phrase::NewProductOf, {"6911988000019"}), false, Tone::Neutral}};
    PickView paper;
    paper.title = w("大白菜", "Chinese cabbage");
    paper.hint = said(w, Phrase::PickPaperHint);
    paper.sentences = true;
    paper.rows = {
        row(0, Tone::Info, "06:20", wordOf(w, canteen::PaperKind::PledgeCertificate), "CN20261120007", ""),
        row(1, Tone::Info, "11-18 06:31", wordOf(w, canteen::PaperKind::PurchaseTicket),
            said(w, Phrase::PaperUnnumbered), "")};
    paper.rows[0].badges = {said(w, Phrase::PageCount, {"2"})};
    for (const auto kind : {canteen::PaperKind::PledgeCertificate, canteen::PaperKind::PurchaseTicket})
        paper.extras.push_back({std::to_string(static_cast<int>(kind)),
                                said(w, Phrase::FilePaper, {wordOf(w, kind)}), false, Tone::Neutral});
    PickView none = paper;
    none.rows.clear();
    none.emptyWords = said(w, Phrase::NoPaperOnFile);
    return {{"pick-supplier", header(w, Screen::PickSupplier, supplier.title, person), supplier},
            {"pick-product", header(w, Screen::PickProduct, product.title, person), product},
            {"pick-product-unknown", header(w, Screen::PickProduct, product.title, person), unknown},
            {"pick-paper", header(w, Screen::PickPaper, said(w, Phrase::TitlePickPaper), person), paper},
            {"pick-paper-none", header(w, Screen::PickPaper, said(w, Phrase::TitlePickPaper), person), none}};
}

std::vector<Fixture> deliveryFormFixtures(const Words& w) {
    const AppView app =
        header(w, Screen::DeliveryForm, said(w, Phrase::TitleDeliveryForm), w("周大勇", "Zhou Dayong"));
    const DeliveryFormView open = head(w);
    DeliveryFormView dirty = head(w);
    dirty.clean = yesNo(w, Phrase::VehicleClean, Phrase::VehicleDirty, 0);
    dirty.locked = yesNo(w, Phrase::VehicleLocked, Phrase::VehicleOpen, 1);
    dirty.noteNo = "0412-7781";
    dirty.notePhotos = said(w, Phrase::PhotosTaken, {"2"});
    dirty.temperature = "6.5";
    dirty.notes = {{Tone::Warn, w("送货车不干净，请跟送货人说", "The vehicle is not clean: tell the driver")},
                   {Tone::Warn, w("食品经营许可证 2026-12-02 到期，还有 12 天，催供货商换新",
                                  "The food trade licence ends in 12 days (2026-12-02)")}};
    dirty.mainReason.clear();
    DeliveryFormView temperature = dirty;
    temperature.askingTemperature = true;
    DeliveryFormView late = dirty;
    late.askingWhen = late.late = true;
    late.when = "05:15";
    late.mainCaption = said(w, Phrase::SaveDeliveryLate);
    for (const auto reason : {canteen::Reason::TerminalBusy, canteen::Reason::PowerCut,
                              canteen::Reason::Forgot, canteen::Reason::PaperFirst, canteen::Reason::Other})
        late.reasons.push_back({std::to_string(static_cast<int>(reason)), wordOf(w, reason),
                                reason == canteen::Reason::PaperFirst, Tone::Neutral});
    DeliveryFormView plot = head(w);
    plot.ownPlot = true;
    plot.supplier = said(w, Phrase::OwnPlot);
    plot.clean.clear();
    plot.locked.clear();
    plot.plots = {{"学校菜地", said(w, Phrase::PlotGarden), true, Tone::Neutral}};
    for (const Phrase each :
         {Phrase::PesticideNever, Phrase::PesticideWeek, Phrase::PesticideTwoWeeks, Phrase::PesticideMonth})
        plot.pesticides.push_back({std::to_string(static_cast<int>(each)), said(w, each),
                                   each == Phrase::PesticideNever, Tone::Neutral});
    plot.mainReason.clear();
    return {{"delivery-form", app, open},
            {"delivery-form-notes", app, dirty},
            {"delivery-form-temperature", app, temperature},
            {"delivery-form-late", app, late},
            {"delivery-form-plot", app, plot}};
}

std::vector<Fixture> signatureFixtures(const Words& w) {
    const AppView app =
        header(w, Screen::Signature, said(w, Phrase::TitleSignature), w("周大勇", "Zhou Dayong"));
    SignatureView empty;
    empty.what = said(w, Phrase::PurposeSignDelivery,
                      {w("丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co.")});
    empty.hint = said(w, Phrase::InkHintDeliverer);
    empty.mainCaption = said(w, Phrase::InkDone);
    empty.mainReason = said(w, Phrase::InkFirst);
    SignatureView drawn = empty;
    drawn.ink = scrawl(180, 90);
    drawn.mainReason.clear();
    drawn.canClear = true;
    return {{"signature-empty", app, empty}, {"signature-drawn", app, drawn}};
}

std::vector<Fixture> deliveryFixtures(const Words& w) {
    const AppView app =
        header(w, Screen::Delivery, said(w, Phrase::TitleDelivery), w("周大勇", "Zhou Dayong"));
    DeliveryView view;
    view.supplier = w("丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co.");
    view.sub =
        w("06:12 到 · 单号 0412-7781 · 车 冀A12345", "arrived 06:12 · note 0412-7781 · plate 冀A12345");
    view.state = wordOf(w, canteen::service::DeliveryState::Unsigned);
    view.stateTone = Tone::Warn;
    view.lines = goods(w);
    using canteen::SignRole;
    view.places = {{"11", wordOf(w, SignRole::Handler), w("周大勇", "Zhou Dayong"), "", false},
                   {"12", wordOf(w, SignRole::Acceptor), "", said(w, Phrase::LinesWait, {"4"}), true},
                   {"13", wordOf(w, SignRole::Reviewer), "", said(w, Phrase::LinesWait, {"4"}), true}};
    view.notes = {{Tone::Info, said(w, Phrase::SignLater)}};
    view.canAdd = view.canSign = view.canChange = true;
    view.signCaption = said(w, Phrase::SignNext, {wordOf(w, SignRole::Acceptor)});
    view.scanHint = said(w, Phrase::DeliveryScan);
    view.places.push_back(
        {"14", wordOf(w, SignRole::Deliverer), "", said(w, Phrase::DelivererMay), true, true});
    view.papersCaption = said(w, Phrase::TabPapers);
    view.typeCaption = said(w, Phrase::TypeCodeButton);
    DeliveryView begun = view;
    Row draft = row(9, Tone::Info, said(w, Phrase::LineDraft), w("大白菜", "Chinese cabbage"),
                    said(w, Phrase::LineDraftSub), "");
    draft.id = "draft";
    begun.lines = {draft};
    begun.places.pop_back();
    for (SignPlaceView& place : begun.places) place = {place.id, place.role, "", "", false};
    begun.canSign = false;
    begun.notes.clear();
    begun.state = wordOf(w, canteen::service::DeliveryState::Empty);
    DeliveryView empty = begun;
    empty.lines.clear();
    empty.emptyWords = said(w, Phrase::DeliveryEmpty);
    DeliveryView done = view;
    for (SignPlaceView& place : done.places) place = {place.id, place.role, w("吴老师", "Wu"), "", false};
    done.places.back().name = said(w, Phrase::DelivererDid);
    done.places.back().ink = {scrawl(180, 90), 180, 90};
    done.canSign = false;
    done.notes.clear();
    done.state = wordOf(w, canteen::service::DeliveryState::Complete);
    done.stateTone = Tone::Good;
    DeliveryView looking = view;
    looking.camera = seen(w, Tone::Good, Phrase::ScanFound);
    looking.camera.outlines = {someOutline()};
    DeliveryView typing = empty;
    typing.camera = seen(w, Tone::Info, Phrase::ScanType);
    typing.camera.typing = true;
    DeliveryView aiming = begun;
    aiming.camera = seen(w, Tone::Neutral, Phrase::ScanAim);
    DeliveryView hung = view;
    hung.camera = seen(w, Tone::Stop, Phrase::CameraBad);
    hung.camera.picture.reset();
    AppView lit = app;
    lit.light = true;
    DeliveryView dark = view;
    dark.camera = seen(w, Tone::Warn, Phrase::HintDark);
    dark.camera.light = true;
    return {{"delivery", app, view},
            {"delivery-camera", app, looking},
            {"delivery-camera-aim", app, aiming},
            {"delivery-camera-type", app, typing},
            {"delivery-camera-hung", app, hung},
            {"delivery-camera-dark", lit, dark},
            {"delivery-begun", app, begun},
            {"delivery-empty", app, empty},
            {"delivery-done", app, done}};
}

std::vector<Fixture> goodsFormFixtures(const Words& w) {
    const AppView app = header(w, Screen::GoodsForm, said(w, Phrase::TitleGoods), w("周大勇", "Zhou Dayong"));
    GoodsFormView days = line(w, GoodsStep::Dates);
    days.picker.month = "2027-09";
    for (int day = 1; day <= 31; ++day)
        days.picker.monthDays.push_back({std::to_string(day), std::to_string(day), day == 14, Tone::Neutral});
    GoodsFormView empty = line(w, GoodsStep::Amount);
    empty.amounts[0].typed.clear();
    empty.amounts[1].typed.clear();
    empty.scanned.clear();
    GoodsFormView scale = line(w, GoodsStep::Amount);
    scale.scalePresent = scale.scaleStable = true;
    scale.scaleReading = "24850 g";
    scale.notes = {{Tone::Warn, w("送货单写 1250，实收 1200，请核对", "The note says 1250, received 1200")}};
    GoodsFormView faulty = line(w, GoodsStep::Look);
    faulty.faults[2].chosen = true;
    faulty.notes = {{Tone::Stop, w("感官不合格，不能收，请拒收", "It looks or smells bad: refuse it")}};
    GoodsFormView typing = line(w, GoodsStep::Refusal);
    typing.typingRefused = true;
    GoodsFormView save = line(w, GoodsStep::Papers);
    save.mainCaption = said(w, Phrase::SaveQuarantine);
    save.mainTone = Tone::Warn;
    GoodsFormView codes = parsed(w);
    codes.parsesTitle = said(w, Phrase::ChooseCode);
    const auto watched = [&](GoodsFormView seenLine, Tone tone, Phrase words) {
        seenLine.camera = seen(w, tone, words);
        return seenLine;
    };
    return {{"goods-dates", app, line(w, GoodsStep::Dates)},
            {"goods-camera-dates", app, watched(line(w, GoodsStep::Dates), Tone::Neutral, Phrase::ScanAim)},
            {"goods-camera-amount", app, watched(scale, Tone::Warn, Phrase::HintBlurred)},
            {"goods-camera-look", app, watched(line(w, GoodsStep::Look), Tone::Good, Phrase::ScanFound)},
            {"goods-camera-temperature", app,
             watched(line(w, GoodsStep::Temperature), Tone::Neutral, Phrase::ScanAim)},
            {"goods-camera-papers", app, watched(save, Tone::Warn, Phrase::ScanUseless)},
            {"goods-codes", app, codes},
            {"goods-days", app, days},
            {"goods-amount", app, empty},
            {"goods-scale", app, scale},
            {"goods-look", app, line(w, GoodsStep::Look)},
            {"goods-faulty", app, faulty},
            {"goods-temperature", app, line(w, GoodsStep::Temperature)},
            {"goods-blocked", app, blocked(w)},
            {"goods-papers", app, line(w, GoodsStep::Papers)},
            {"goods-papers-save", app, save},
            {"goods-refusal", app, line(w, GoodsStep::Refusal)},
            {"goods-refusal-typing", app, typing},
            {"goods-parses", app, parsed(w)}};
}

std::vector<Fixture> dutiesFixtures(const Words& w) {
    const AppView app = header(w, Screen::Duties, said(w, Phrase::TitleDuties), w("周大勇", "Zhou Dayong"));
    using canteen::service::DutyKind;
    DutiesView view;
    view.duties = {
        row(0, Tone::Stop, wordOf(w, DutyKind::PaperToFollow), w("大白菜", "Chinese cabbage"),
            w("承诺达标合格证 · 李家庄蔬菜合作社 · 11-18 06:20 起",
              "Pledge certificate · Lijiazhuang Growers · since 11-18 06:20"),
            said(w, Phrase::DutyWasDue, {"11-19 06:20"})),
        row(1, Tone::Warn, wordOf(w, DutyKind::Signature),
            w("丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co."),
            w("审核人 · 06:12 起", "Reviewer · since 06:12"), said(w, Phrase::DutyDue, {"11-21 06:12"})),
        row(2, Tone::Warn, wordOf(w, DutyKind::ReturnProof), w("冷冻鸡胸肉", "Chicken breast"),
            w("宏达水产经营部 · 06:40 起", "Hongda Fish Trade · since 06:40"),
            said(w, Phrase::DutyDue, {"11-21 06:40"}))};
    DutiesView none;
    none.emptyWords = said(w, Phrase::NoDuties);
    return {{"duties", app, view}, {"duties-none", app, none}};
}

}  // namespace kiosk::fixtures
