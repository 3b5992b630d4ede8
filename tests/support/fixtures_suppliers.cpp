// The office of supplies: suppliers, one of them, papers that end, and the forms.
#include "core/domain/supply_vocabulary.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

using canteen::PaperKind;
using canteen::SupplierState;

namespace {

std::string said(const Words& w, Phrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

Row row(int i, Tone tone, std::string state, std::string title, std::string sub, std::string right = {}) {
    Row row;
    row.id = "0192f0c1-0000-7000-8000-0000000003" + std::to_string(10 + i);
    row.tone = tone;
    row.state = std::move(state);
    row.title = std::move(title);
    row.sub = std::move(sub);
    row.right = std::move(right);
    return row;
}

Option option(int n, std::string words, bool chosen = false, Tone tone = Tone::Neutral) {
    return {std::to_string(n), std::move(words), chosen, tone};
}

AppView frame(const Words& w, Screen screen, Phrase title) {
    return header(w, screen, said(w, title), w("王建国", "Wang Jianguo"));
}

SuppliersView list(const Words& w) {
    SuppliersView view;
    view.summary = said(w, Phrase::SuppliersBad, {"10", "2"});
    view.summaryTone = Tone::Stop;
    const char* names[][2] = {{"清河镇百味调味品批发部", "Hundred Flavours Condiments"},
                              {"演示县晨牧乳业有限公司", "Morning Dairy"},
                              {"清河镇丰年粮油经营部", "Fengnian Grain and Oil"},
                              {"演示县放心肉类屠宰有限公司", "Safe Meat Slaughterhouse"},
                              {"演示县江鲜水产配送中心", "River Fish Delivery"},
                              {"清河农贸市场老马牛羊肉摊", "Lao Ma's Beef Stall"},
                              {"清河镇绿丰蔬菜专业合作社", "Green Harvest Growers"},
                              {"清河镇王记豆腐坊", "Wang's Tofu"}};
    for (int i = 0; i < 8; ++i) {
        const Tone tone = i == 0 ? Tone::Stop : i == 1 || i == 7 ? Tone::Warn : Tone::Good;
        view.rows.push_back(
            row(i, tone,
                said(w, tone == Tone::Stop   ? Phrase::LightRed
                        : tone == Tone::Warn ? Phrase::LightAmber
                                             : Phrase::LightGreen),
                w(names[i][0], names[i][1]),
                i == 0 ? w("食品经营许可证 2026-11-09 就到期了", "The food trade licence ended on 2026-11-09")
                : i == 1 ? w("食品生产许可证 2026-12-10 到期，还有 20 天，催供货商换新",
                             "The production licence ends in 20 days (2026-12-10): ask for a new one")
                : i == 7 ? w("小作坊登记证上写的是“清河镇王记豆制品加工点”，不是“清河镇王记豆腐坊”，请核对",
                             "The workshop registration names \"Wang's Bean Products\", not \"Wang's Tofu\"")
                         : said(w, Phrase::SupplierFine)));
    }
    view.rows[0].badges = {"+1"};
    view.letters = {"B", "C", "F", "J", "L", "Q", "Y"};
    view.papersCaption = said(w, Phrase::PapersCount, {"4"});
    return view;
}

SupplierCardView card(const Words& w) {
    SupplierCardView view;
    view.name = w("清河镇丰年粮油经营部", "Fengnian Grain and Oil");
    view.sub = w("食品经营者 · 米面油、预包装食品", "Food trader · Rice, flour, oil, Packaged food");
    view.state = wordOf(w, SupplierState::Approved);
    view.stateTone = Tone::Good;
    view.notes = {{Tone::Warn, w("食品经营许可证 2026-12-10 到期，还有 20 天，催供货商换新",
                                 "Food trade licence ends in 20 days (2026-12-10): ask for a new one")}};
    view.tabs = {option(0, said(w, Phrase::TabPapers), true), option(1, said(w, Phrase::TabBatch)),
                 option(2, said(w, Phrase::TabFields)), option(3, said(w, Phrase::TabHistory)),
                 option(9, w("追溯", "Trace"))};
    view.rowsOpen = true;
    view.rows = {
        row(0, Tone::Warn, said(w, Phrase::PaperEndsSoonWord), wordOf(w, PaperKind::FoodTradeLicence),
            "JY15199010001014 · " + said(w, Phrase::VerifiedByHand, {"2026-11-02"}) + " · " +
                said(w, Phrase::NotPhotographed),
            said(w, Phrase::DaysLeft, {"20"})),
        row(1, Tone::Good, said(w, Phrase::PaperValid), wordOf(w, PaperKind::BusinessLicence),
            "91990001MADEM00011 · " + said(w, Phrase::VerifiedOnline, {"2026-11-02"}),
            said(w, Phrase::NoEnd)),
        row(2, Tone::Good, said(w, Phrase::PaperValid), wordOf(w, PaperKind::DriverHealthCertificate),
            w("演示270312 · 李满仓 · 未联网核验 · 未拍照", "270312 · Li Mancang · not checked online"),
            said(w, Phrase::DaysLeft, {"114"})),
        row(3, Tone::Neutral, said(w, Phrase::PaperReplaced), wordOf(w, PaperKind::QualityPledge),
            said(w, Phrase::NotVerifiedOnline)),
        row(4, Tone::Neutral, said(w, Phrase::PaperVoided), wordOf(w, PaperKind::Agreement),
            said(w, Phrase::NotVerifiedOnline))};
    view.rows[3].struck = view.rows[4].struck = true;
    return view;
}

SupplierCardView fields(const Words& w) {
    SupplierCardView view = card(w);
    view.rows.clear();
    view.tabs[0].chosen = false;
    view.tabs[2].chosen = true;
    const auto fact = [&](Phrase name, std::string value, Tone tone = Tone::Neutral) {
        view.facts.push_back({said(w, name), std::move(value), tone});
    };
    fact(Phrase::FieldCode, "9199 0001 MADE M000 11");
    fact(Phrase::FieldAddress, w("演示县清河镇正街18号", "18 Main Street, Qinghe"));
    fact(Phrase::FieldContact, w("冯年", "Feng Nian"));
    fact(Phrase::FieldPhone, "000-5550101");
    fact(Phrase::FieldGoods,
         w("米面油、预包装食品、食品添加剂", "Rice, flour, oil, Packaged food, Food additives"));
    fact(Phrase::FieldListed, wordOf(w, SupplierState::Approved), Tone::Good);
    fact(Phrase::FieldBreach, said(w, Phrase::FieldEmpty), Tone::Warn);
    return view;
}

SupplierCardView history(const Words& w) {
    SupplierCardView view = card(w);
    view.tabs[0].chosen = false;
    view.tabs[3].chosen = true;
    view.rowsOpen = false;
    view.state = wordOf(w, SupplierState::Suspended);
    view.stateTone = Tone::Stop;
    view.notes = {{Tone::Stop, w("这家供货商暂停供货到 2026-12-20，不能收货",
                                 "This supplier is suspended until 2026-12-20: take nothing from it")}};
    view.rows = {row(0, Tone::Stop, wordOf(w, SupplierState::Suspended), said(w, Phrase::ListManyRejects),
                     w("王建国 · 到 2026-12-20", "Wang Jianguo · to 2026-12-20"), "06:40"),
                 row(1, Tone::Good, wordOf(w, SupplierState::Approved), said(w, Phrase::ListPapersSeen),
                     w("李红", "Li Hong"), "10-11 09:12")};
    return view;
}

PapersView calendar(const Words& w) {
    PapersView view;
    view.ranges = {{"ended", said(w, Phrase::RangeEnded, {"1"}), false, Tone::Neutral}};
    for (const char* days : {"7", "30", "60", "90"})
        view.ranges.push_back(
            {days, said(w, Phrase::RangeWithin, {days, "12"}), days[0] == '3', Tone::Neutral});
    const auto ending = [&](int i, Tone tone, std::string state, const char* zh, const char* en,
                            std::string sub, const char* day, const std::string& badge) {
        Row each = row(i, tone, std::move(state), w(zh, en), std::move(sub), day);
        each.badges = {badge};
        view.rows.push_back(std::move(each));
    };
    ending(0, Tone::Stop, said(w, Phrase::PaperEnded), "清河镇百味调味品批发部", "Hundred Flavours",
           wordOf(w, PaperKind::FoodTradeLicence) + " · JY15199010001071", "2026-11-09",
           said(w, Phrase::DaysOver, {"11"}));
    ending(1, Tone::Warn, said(w, Phrase::PaperUrgent), "演示县放心肉类屠宰有限公司", "Safe Meat",
           wordOf(w, PaperKind::VehicleDisinfection), "2026-11-25", said(w, Phrase::DaysLeft, {"5"}));
    ending(2, Tone::Warn, "2026-12", "张桂英", "Zhang Guiying",
           said(w, Phrase::StaffCertificate, {w("厨师", "Cook")}), "2026-12-08",
           said(w, Phrase::DaysLeft, {"18"}));
    ending(3, Tone::Warn, "2026-12", "演示县晨牧乳业有限公司", "Morning Dairy",
           wordOf(w, PaperKind::FoodProductionLicence) + " · SC10551990110638", "2026-12-10",
           said(w, Phrase::DaysLeft, {"20"}));
    return view;
}

std::vector<Option> paperKinds(const Words& w, bool needed) {
    std::vector<Option> kinds;
    for (const PaperKind kind : canteen::allPaperKinds()) {
        if (isBatchPaper(kind)) continue;
        const bool first = kind == PaperKind::BusinessLicence || kind == PaperKind::FoodTradeLicence;
        if (first == needed) kinds.push_back(option(static_cast<int>(kind), wordOf(w, kind)));
    }
    return kinds;
}

RecordFormView paper(const Words& w) {
    RecordFormView view;
    view.title = wordOf(w, PaperKind::FoodTradeLicence);
    view.sub = w("清河镇丰年粮油经营部", "Fengnian Grain and Oil");
    const auto field = [&](const char* id, Phrase name, std::string answer, Tone tone = Tone::Good) {
        const bool open = answer.empty();
        view.fields.push_back({id, said(w, name), std::move(answer), open ? Tone::Neutral : tone});
    };
    field("kind", Phrase::FieldPaperKind, view.title);
    field("number", Phrase::FieldNumber, "JY15199010001014");
    field("holder", Phrase::FieldHolder, w("清河镇丰年粮油批发部", "Fengnian Wholesale"), Tone::Warn);
    field("issued", Phrase::FieldIssued, "2026-11-02");
    field("expires", Phrase::FieldExpires, "2031-11-01");
    field("seal", Phrase::FieldSeal, said(w, Phrase::SealMissing), Tone::Warn);
    field("pages", Phrase::FieldPages, said(w, Phrase::PagesTaken, {"2"}));
    field("scope", Phrase::FieldScope, "");
    view.notes = {
        {Tone::Warn, w("食品经营许可证上写的是“清河镇丰年粮油批发部”，不是“清河镇丰年粮油经营部”，请核对",
                       "Food trade licence names \"Fengnian Wholesale\", not \"Fengnian\"")},
        {Tone::Warn, w("复印件上没有盖章或签字", "The copy bears neither seal nor signature")},
        {Tone::Info, said(w, Phrase::PaperCodeUnverified)}};
    view.mainCaption = said(w, Phrase::FilePaperSave);
    return view;
}

RecordFormView asked(const Words& w, const char* field, Phrase question) {
    RecordFormView view = paper(w);
    view.notes.clear();
    view.asked = field;
    view.question = said(w, question);
    view.mainCaption = said(w, Phrase::FormBack);
    return view;
}

RecordFormView supplierForm(const Words& w) {
    RecordFormView view;
    view.title = said(w, Phrase::NewSupplier);
    view.sub = said(w, Phrase::SupplierNewSub);
    const auto field = [&](const char* id, Phrase name, std::string answer) {
        const bool open = answer.empty();
        view.fields.push_back({id, said(w, name), std::move(answer), open ? Tone::Neutral : Tone::Good});
    };
    field("name", Phrase::FieldName, w("清河镇丰年粮油经营部", "Fengnian Grain and Oil"));
    field("type", Phrase::FieldType, wordOf(w, canteen::SupplierType::Trader));
    field("goods", Phrase::FieldGoods,
          w("米面油、预包装食品、食品添加剂", "Rice, flour, oil, Packaged food"));
    field("code", Phrase::FieldCode, "9199 0001 MADE M000 11");
    field("address", Phrase::FieldAddress, "");
    field("contact", Phrase::FieldContact, "");
    field("phone", Phrase::FieldPhone, "");
    view.mainCaption = said(w, Phrase::FormNext, {said(w, Phrase::FieldAddress)});
    return view;
}

PickView products(const Words& w) {
    PickView view;
    view.title = said(w, Phrase::TitleProducts);
    view.hint = said(w, Phrase::ProductsHint);
    view.letters = someLetters();
    view.extras = {{"new", said(w, Phrase::NewProduct), false, Tone::Neutral}};
    for (int i = 0; i < 24; ++i)
        view.rows.push_back(row(
            i, i < 22 ? Tone::Neutral : Tone::Warn, i < 22 ? std::string() : said(w, Phrase::ProductUnlisted),
            w(i % 2 == 0 ? "大白菜" : "东北大米 五常稻花香", i % 2 == 0 ? "Cabbage" : "Rice"),
            wordOf(w, canteen::GoodsClass::Produce) + w(" · 25 kg/袋", " · 25 kg bag")));
    return view;
}

RecordFormView productForm(const Words& w) {
    RecordFormView view;
    view.title = w("一级大豆油", "Soybean oil");
    view.sub = w("5 L/桶", "5 L barrel");
    const auto field = [&](const char* id, Phrase name, std::string answer) {
        const bool open = answer.empty();
        view.fields.push_back({id, said(w, name), std::move(answer), open ? Tone::Neutral : Tone::Good});
    };
    field("name", Phrase::FieldProduct, view.title);
    field("spec", Phrase::FieldSpec, view.sub);
    field("goods", Phrase::FieldClass, wordOf(w, canteen::GoodsClass::Staple));
    field("unit", Phrase::FieldUnit, wordOf(w, canteen::Unit::Barrel));
    field("storage", Phrase::FieldStorage, wordOf(w, canteen::Storage::Ambient));
    field("life", Phrase::FieldLife, said(w, Phrase::LifeDays, {"540"}));
    field("weight", Phrase::FieldUnitWeight, "4600 g");
    field("codes", Phrase::FieldCodes, "6901234567892 +1");
    field("maker", Phrase::FieldMaker, w("演示县金龙油脂有限公司", "Golden Dragon Oils"));
    field("maker-address", Phrase::FieldMakerAddress, w("演示县工业路12号", "12 Industry Road"));
    field("maker-phone", Phrase::FieldMakerPhone, "000-5550199");
    field("listed", Phrase::FieldBought, said(w, Phrase::ProductListed));
    view.mainCaption = said(w, Phrase::Save);
    return view;
}

RecordFormView productAsked(const Words& w, const char* field, Phrase question) {
    RecordFormView view = productForm(w);
    view.asked = field;
    view.question = said(w, question);
    view.mainCaption = said(w, Phrase::FormBack);
    return view;
}

}  // namespace

std::vector<Fixture> supplierFixtures(const Words& w) {
    const AppView all = frame(w, Screen::Suppliers, Phrase::TitleSuppliers);
    const AppView one = frame(w, Screen::SupplierCard, Phrase::TitleSupplierCard);
    const AppView papers = frame(w, Screen::Papers, Phrase::TitlePapers);
    SuppliersView none;
    none.summary = said(w, Phrase::SuppliersFine, {"0"});
    none.summaryTone = Tone::Good;
    none.papersCaption = said(w, Phrase::PapersCount, {"0"});
    none.emptyWords = said(w, Phrase::NoSupplier);
    SupplierCardView advised = card(w);
    advised.advice = w("30 天内拒收 3 次，建议暂停这家供货",
                       "3 rejects within 30 days: consider suspending this supplier");
    SupplierCardView bare = card(w);
    bare.rows.clear();
    bare.notes = {{Tone::Stop, w("没有营业执照", "Missing: Business licence")},
                  {Tone::Stop, w("没有食品经营许可证", "Missing: Food trade licence")}};
    bare.emptyWords = said(w, Phrase::NoPapersYet);
    PapersView nothing = calendar(w);
    nothing.rows.clear();
    nothing.emptyWords = said(w, Phrase::NothingEnds);
    return {{"suppliers", all, list(w)},           {"suppliers-none", all, none},
            {"supplier-card", one, card(w)},       {"supplier-advised", one, advised},
            {"supplier-bare", one, bare},          {"supplier-fields", one, fields(w)},
            {"supplier-history", one, history(w)}, {"papers", papers, calendar(w)},
            {"papers-none", papers, nothing}};
}

std::vector<Fixture> recordFormFixtures(const Words& w) {
    const AppView app = frame(w, Screen::PaperForm, Phrase::TitlePaperForm);
    const AppView office = frame(w, Screen::SupplierForm, Phrase::TitleSupplierForm);
    RecordFormView kinds = asked(w, "kind", Phrase::AskPaperKind);
    kinds.answers = paperKinds(w, true);
    kinds.moreTitle = said(w, Phrase::OtherPapers);
    kinds.more = paperKinds(w, false);
    RecordFormView holder = asked(w, "holder", Phrase::AskHolder);
    holder.answers = {option(0, w("清河镇丰年粮油经营部", "Fengnian Grain and Oil")),
                      {"other", said(w, Phrase::HolderOther), false, Tone::Neutral}};
    RecordFormView seal = asked(w, "seal", Phrase::AskSeal);
    seal.answers = {option(1, said(w, Phrase::SealThere)), option(0, said(w, Phrase::SealMissing))};
    RecordFormView day = asked(w, "expires", Phrase::FieldExpires);
    day.picksDay = true;
    day.picker.quick = {option(12, said(w, Phrase::TermYear)), option(36, said(w, Phrase::TermThreeYears)),
                        option(60, said(w, Phrase::TermFiveYears)), option(0, said(w, Phrase::NoEnd))};
    day.picker.years.push_back(option(2025, said(w, Phrase::YearsBefore)));
    for (int year = 2026; year < 2030; ++year)
        day.picker.years.push_back(option(year, std::to_string(year), year == 2027));
    day.picker.years.push_back(option(2030, said(w, Phrase::YearsAfter)));
    for (int month = 1; month <= 12; ++month)
        day.picker.months.push_back(option(month, said(w, Phrase::MonthNumber, {std::to_string(month)})));
    RecordFormView goods = supplierForm(w);
    goods.asked = "goods";
    goods.question = said(w, Phrase::AskGoods);
    for (const auto one : canteen::allGoodsClasses())
        goods.answers.push_back(
            option(static_cast<int>(one), wordOf(w, one), one < canteen::GoodsClass::Pork));
    goods.mainCaption = said(w, Phrase::FormBack);
    const AppView shelf = frame(w, Screen::ProductForm, Phrase::TitleProductForm);
    RecordFormView life = productAsked(w, "life", Phrase::FieldLife);
    life.typesNumber = true;
    life.typed = "18";
    life.unit = said(w, Phrase::UnitMonths);
    life.answers = {option(0, said(w, Phrase::UnitDays)), option(1, said(w, Phrase::UnitMonths), true),
                    option(2, said(w, Phrase::UnitYears)), option(3, said(w, Phrase::NoLife))};
    RecordFormView codes = productAsked(w, "codes", Phrase::FieldCodes);
    codes.hint = said(w, Phrase::CodesRemoveHint);
    codes.answers = {option(1, "6901234567892", true), option(2, "16901234567899", true),
                     option(3, said(w, Phrase::TypeCode))};
    RecordFormView forbidden = productForm(w);
    forbidden.title = w("四季豆", "Green beans");
    forbidden.notes = {
        {Tone::Stop, w("学校食堂不能用：四季豆", "Not allowed in a school kitchen: green beans")}};
    forbidden.mainReason = forbidden.notes[0].words;
    RecordFormView unchanged = supplierForm(w);
    unchanged.mainCaption = said(w, Phrase::Save);
    unchanged.mainReason = said(w, Phrase::NothingChanged);
    return {{"paper-form", app, paper(w)},
            {"paper-form-kind", app, kinds},
            {"paper-form-holder", app, holder},
            {"paper-form-seal", app, seal},
            {"paper-form-day", app, day},
            {"supplier-form", office, supplierForm(w)},
            {"supplier-form-goods", office, goods},
            {"supplier-form-same", office, unchanged},
            {"product-form", shelf, productForm(w)},
            {"product-form-life", shelf, life},
            {"product-form-codes", shelf, codes},
            {"product-form-forbidden", shelf, forbidden},
            {"products", frame(w, Screen::Products, Phrase::TitleProducts), products(w)}};
}

}  // namespace kiosk::fixtures
