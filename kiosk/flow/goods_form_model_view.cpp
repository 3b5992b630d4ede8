// What the form of a line shows.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "kiosk/flow/goods_form_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr int kLabelFault = 100;
constexpr int kYearsBack = 3;  // of a day of production
constexpr std::size_t kMostLives = 4;
constexpr int kUsualLives[] = {7, 15, 30, 90, 180, 365, 540};
constexpr RejectReason kReasons[] = {
    RejectReason::Sensory,   RejectReason::Temperature, RejectReason::Papers, RejectReason::Expired,
    RejectReason::ShortLife, RejectReason::Amount,      RejectReason::Label,  RejectReason::Forbidden,
    RejectReason::RapidTest, RejectReason::Other};

template <class Enum>
Option option(const Desk& desk, Enum value, bool chosen) {
    return {std::to_string(static_cast<int>(value)), desk.wordOf(value), chosen, Tone::Neutral};
}

Option numbered(int n, std::string words, bool chosen) {
    return {std::to_string(n), std::move(words), chosen, Tone::Neutral};
}

}  // namespace

void GoodsFormModel::refreshPick() {
    pick_ = {};
    pick_.title = desk_.text(Phrase::TitlePickProduct);
    pick_.hint = desk_.text(Phrase::PickProductHint);
    pick_.letter = letter_;
    pick_.emptyWords = desk_.text(Phrase::NoProduct);
    std::vector<service::ProductLine> products = desk_.products().list();
    const auto place = [&](const service::ProductLine& line) {
        return std::find(habits_.begin(), habits_.end(), line.product.product) - habits_.begin();
    };
    std::stable_sort(products.begin(), products.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    std::vector<std::string> initials;
    for (const service::ProductLine& line : products) {
        initials.push_back(line.initials);
        if (!passes(line.initials, letter_)) continue;
        Row row;
        row.id = rowId(line.product.product);
        row.title = line.product.name;
        row.sub = desk_.wordOf(line.product.goods);
        if (!line.product.spec.empty()) row.sub += " · " + line.product.spec;
        const bool usual = place(line) < static_cast<std::ptrdiff_t>(habits_.size());
        row.tone = usual ? Tone::Info : Tone::Neutral;
        if (usual) row.state = desk_.text(Phrase::ProductUsual);
        pick_.rows.push_back(std::move(row));
    }
    pick_.letters = firstLetters(initials);
    const std::string gtin = ways_.empty() ? std::string() : ways_.front().goods.gtin;
    pick_.extras = {{"new",
                     gtin.empty() ? desk_.text(Phrase::NewProduct)
                                  : desk_.text(Phrase::NewProductOf, {shortNumber(gtin)}),
                     false, Tone::Neutral}};
}

void GoodsFormModel::tick() {
    if (desk_.backend().scale != nullptr && current() != nullptr) refresh();
}

void GoodsFormModel::refresh() {
    CameraView camera = std::move(view_.camera);
    view_ = {};
    view_.camera = std::move(camera);
    const GoodsDraft* draft = current();
    if (!ways_.empty()) {
        view_.parsesTitle = desk_.text(waysTitle_);
        for (std::size_t i = 0; i < ways_.size(); ++i) {
            const service::ScannedGoods& goods = ways_[i].goods;
            Row row;
            row.id = std::to_string(i);
            row.tone = Tone::Info;
            const auto product = goods.gtin.empty() ? std::nullopt : desk_.products().findByCode(goods.gtin);
            row.title = product ? product->product.name : goods.gtin;
            row.state = desk_.text(Phrase::LineLot, {goods.lot.empty() ? "—" : goods.lot});
            if (goods.produced) row.sub = desk_.text(Phrase::LineProduced, {formatDate(*goods.produced)});
            if (goods.expires)
                row.sub += (row.sub.empty() ? "" : " · ") +
                           desk_.text(Phrase::LineExpires, {formatDate(*goods.expires)});
            view_.parses.push_back(std::move(row));
        }
    }
    if (draft == nullptr) return;
    view_.product = draft->product.name;
    view_.sub = draft->supplierName.empty() ? desk_.text(Phrase::OwnPlot) : draft->supplierName;
    if (!draft->product.spec.empty()) view_.sub = draft->product.spec + " · " + view_.sub;
    view_.correction = draft->form.corrects.has_value();
    if (draft->form.goods.codeMethod) view_.scanned = desk_.text(Phrase::Scanned);
    const rules::GoodsJudgement judgement = judge(*draft);
    view_.step = draft->step;
    fillRail(*draft, judgement);
    fillDays(*draft);
    fillAmounts(*draft);
    fillLook(*draft);
    fillPapers(*draft);
    fillRefusal(*draft);
    // Before anything is said a form is not wrong, only empty.
    const bool papersAhead = draft->step < GoodsStep::Papers && !isAnswered(*draft, GoodsStep::Papers, false);
    rules::Findings said = judgement.findings;
    std::erase_if(said, [&](const rules::Finding& finding) {
        const bool ofPapers = finding.rule == "paper.batch-missing" || finding.rule == "paper.to-follow" ||
                              finding.rule == "receiving.no-quarantine";
        return finding.rule == "receiving.not-looked" || finding.rule == "receiving.amount-missing" ||
               finding.rule == "receiving.temperature-missing" || finding.rule == "receiving.date-missing" ||
               (papersAhead && ofPapers);
    });
    view_.notes = toneLines(desk_, said);
    fillMain(*draft, judgement);
}

void GoodsFormModel::fillRail(const GoodsDraft& draft, const rules::GoodsJudgement& judgement) {
    const GoodsReceived& goods = draft.form.goods;
    const auto add = [&](GoodsStep step, Phrase name, std::string answer, Tone tone) {
        view_.rail.push_back({step, desk_.text(name), std::move(answer), tone});
    };
    const auto toned = [&](std::initializer_list<std::string_view> rules) {
        Tone tone = Tone::Good;
        for (const rules::Finding& finding : judgement.findings)
            for (const std::string_view rule : rules)
                if (finding.rule == rule && finding.level != rules::Level::Flag)
                    tone =
                        finding.level == rules::Level::Block || tone == Tone::Stop ? Tone::Stop : Tone::Warn;
        return tone;
    };
    for (const GoodsStep step : stepsOf(draft)) {
        switch (step) {
            case GoodsStep::Dates: {
                std::string answer;
                if (goods.expires)
                    answer = desk_.text(Phrase::DayUntil, {formatDate(*goods.expires).substr(2)});
                else if (goods.produced)
                    answer = desk_.text(Phrase::DayMade, {formatDate(*goods.produced).substr(2)});
                else if (!goods.lot.empty())
                    answer = goods.lot;
                const Tone tone =
                    toned({"receiving.expired", "receiving.produced-future", "receiving.dates-reversed",
                           "receiving.short-life", "receiving.life-unlike"});
                add(step, Phrase::GoodsDates, answer, answer.empty() ? Tone::Neutral : tone);
                break;
            }
            case GoodsStep::Amount:
                add(step, Phrase::GoodsAmount,
                    draft.arrived.empty() ? "" : draft.arrived + " " + desk_.wordOf(goods.unit),
                    draft.arrived.empty() ? Tone::Neutral
                                          : toned({"receiving.amount-differs", "receiving.amount-unusual"}));
                break;
            case GoodsStep::Look: {
                const bool good = goods.faults.empty() && goods.labelComplete;
                add(step, Phrase::GoodsLook,
                    !draft.form.looked ? "" : desk_.text(good ? Phrase::LookedGood : Phrase::LookedBad),
                    !draft.form.looked ? Tone::Neutral
                    : good             ? Tone::Good
                                       : toned({"receiving.faulty", "receiving.label-incomplete",
                                                "receiving.package-damaged", "receiving.partly-faulty"}));
                break;
            }
            case GoodsStep::Temperature:
                add(step, Phrase::GoodsTemperature, goods.temperature ? format(*goods.temperature) : "",
                    goods.temperature ? toned({"receiving.too-warm"}) : Tone::Neutral);
                break;
            case GoodsStep::Papers: {
                const auto open = std::count_if(draft.papers.begin(), draft.papers.end(),
                                                [](const PaperAnswer& each) { return !each.answered(); });
                const bool follow = std::any_of(draft.papers.begin(), draft.papers.end(),
                                                [](const PaperAnswer& each) { return each.follows; });
                add(step, Phrase::GoodsPapers,
                    open > 0 ? "" : desk_.text(follow ? Phrase::PapersFollow : Phrase::PapersThere),
                    open > 0 ? Tone::Neutral
                    : follow ? Tone::Warn
                             : Tone::Good);
                break;
            }
            case GoodsStep::Refusal:
                add(step, Phrase::GoodsRefusal,
                    draft.share == RefusedShare::Nothing ? ""
                    : draft.share == RefusedShare::Part  ? desk_.text(Phrase::RefusePart)
                                                         : desk_.text(Phrase::RefuseAll),
                    draft.share == RefusedShare::Nothing ? Tone::Neutral : Tone::Stop);
                break;
        }
    }
}

void GoodsFormModel::fillDays(const GoodsDraft& draft) {
    const GoodsReceived& goods = draft.form.goods;
    const bool produced = draft.dayField == DayField::Produced;
    view_.days = {{"produced", desk_.text(Phrase::DayProduced),
                   goods.produced ? formatDate(*goods.produced) : "", produced},
                  {"expires", desk_.text(Phrase::DayExpires), goods.expires ? formatDate(*goods.expires) : "",
                   !produced}};
    view_.lot = goods.lot;
    const int year = yearOf(desk_.today());
    view_.picker = draft.picker.view(desk_, {produced ? year - kYearsBack : year},
                                     produced ? goods.produced : goods.expires);
    if (produced) {
        for (const int back : {0, -1, -2}) {
            const Phrase words = back == 0    ? Phrase::QuickToday
                                 : back == -1 ? Phrase::QuickYesterday
                                              : Phrase::QuickBefore;
            view_.picker.quick.push_back(
                numbered(back, desk_.text(words), goods.produced == desk_.today() + back));
        }
    } else if (goods.produced) {
        std::vector<int> lives;
        if (draft.product.lifeDays) lives.push_back(*draft.product.lifeDays);
        for (const int life : kUsualLives)
            if (lives.size() < kMostLives && std::find(lives.begin(), lives.end(), life) == lives.end())
                lives.push_back(life);
        for (const int life : lives)
            view_.picker.quick.push_back(numbered(life, desk_.text(Phrase::LifeDays, {std::to_string(life)}),
                                                  goods.expires == *goods.produced + life));
    }
}

void GoodsFormModel::fillAmounts(const GoodsDraft& draft) {
    const bool noted = draft.amountField == AmountField::Noted;
    view_.amounts = {{"arrived", desk_.text(Phrase::AmountArrived), draft.arrived, !noted},
                     {"noted", desk_.text(Phrase::AmountNoted), draft.noted, noted}};
    view_.unit = desk_.wordOf(draft.form.goods.unit);
    view_.point = !draft.counted();
    view_.temperature = draft.temperature;
    const auto& limits = desk_.context().pack.receiving;
    view_.temperatureLimits = desk_.text(
        Phrase::TemperatureMost,
        {format(draft.product.storage == Storage::Frozen ? limits.frozenSurfaceMax : limits.chilledMax)});
    const bool weighs = draft.form.goods.unit == Unit::Kilogram || draft.form.goods.unit == Unit::Gram;
    const auto* scale = desk_.backend().scale;
    const auto reading = scale == nullptr || !weighs ? std::nullopt : scale->latest();
    if (!reading) return;
    view_.scalePresent = true;
    view_.scaleReading = format(reading->weight);
    view_.scaleStable = reading->stable && reading->wasZero;
}

void GoodsFormModel::fillLook(const GoodsDraft& draft) {
    const GoodsReceived& goods = draft.form.goods;
    for (const SensoryFault fault : allSensoryFaults()) {
        const bool found = std::find(goods.faults.begin(), goods.faults.end(), fault) != goods.faults.end();
        view_.faults.push_back(option(desk_, fault, found));
    }
    view_.faults.push_back(numbered(kLabelFault, desk_.text(Phrase::LabelIncomplete), !goods.labelComplete));
    view_.good = draft.form.looked && goods.faults.empty() && goods.labelComplete;
}

void GoodsFormModel::fillPapers(const GoodsDraft& draft) {
    for (std::size_t i = 0; i < draft.papers.size(); ++i) {
        const PaperAnswer& answer = draft.papers[i];
        const auto& kinds = answer.need.anyOf;
        PaperNeedView need;
        for (const PaperKind kind : kinds)
            need.name += (need.name.empty() ? "" : desk_.text(Phrase::OrWord)) + desk_.wordOf(kind);
        need.state = desk_.text(answer.paper     ? Phrase::PaperThere
                                : answer.follows ? Phrase::PaperFollows
                                                 : Phrase::PaperOpen);
        need.tone = answer.paper ? Tone::Good : answer.follows ? Tone::Warn : Tone::Neutral;
        const std::string base = std::to_string(i) + ".";
        std::optional<PaperKind> there;
        const auto onFile = papers_.onFile(draft.supplier, kinds);
        for (const service::PaperLine& line : onFile)
            if (answer.paper == line.row.paper.paper) there = line.row.paper.kind;
        for (const PaperKind kind : kinds)
            need.answers.push_back({base + std::to_string(static_cast<int>(kind)),
                                    kinds.size() == 1 ? desk_.text(Phrase::PaperCame) : desk_.wordOf(kind),
                                    answer.paper && (kinds.size() == 1 || there == kind), Tone::Good});
        if (answer.need.ifMissing == rules::IfMissing::Follow)
            need.answers.push_back(
                {base + "follows", desk_.text(Phrase::PaperToCome), answer.follows, Tone::Warn});
        if (!onFile.empty())
            need.answers.push_back({base + "filed", desk_.text(Phrase::PaperFiledOne), false, Tone::Neutral});
        view_.papers.push_back(std::move(need));
    }
}

void GoodsFormModel::fillRefusal(const GoodsDraft& draft) {
    const GoodsReceived& goods = draft.form.goods;
    const auto share = [&](RefusedShare each, Phrase words, Tone tone) {
        view_.shares.push_back(
            {std::to_string(static_cast<int>(each)), desk_.text(words), draft.share == each, tone});
    };
    share(RefusedShare::Nothing, Phrase::RefuseNothing, Tone::Good);
    share(RefusedShare::Part, Phrase::RefusePart, Tone::Warn);
    share(RefusedShare::Everything, Phrase::RefuseAll, Tone::Stop);
    view_.refusedPart = draft.share == RefusedShare::Part;
    view_.typingRefused = draft.typingRefused;
    view_.refused = {"refused", desk_.text(Phrase::AmountRefused), draft.refused, draft.typingRefused};
    if (draft.share == RefusedShare::Nothing) return;
    view_.photos = draft.photos.empty()
                       ? desk_.text(Phrase::PhotosOfGoods)
                       : desk_.text(Phrase::PhotosOfGoodsTaken, {std::to_string(draft.photos.size())});
    for (const RejectReason reason : kReasons)
        view_.reasons.push_back(option(desk_, reason, goods.rejectReason == reason));
    for (const RejectAction action : {RejectAction::Returned, RejectAction::Destroyed})
        view_.actions.push_back(option(desk_, action, goods.rejectAction == action));
}

void GoodsFormModel::fillMain(const GoodsDraft& draft, const rules::GoodsJudgement& judgement) {
    const rules::Finding* block = rules::firstBlock(judgement.findings);
    const bool refuses = draft.share != RefusedShare::Nothing;
    const auto next = nextOpen(draft, has(judgement.findings, "receiving.date-missing"));
    view_.canOverride = judgement.overridable && draft.form.goods.overrideReason.empty() && !refuses && !next;
    if (next) {
        view_.mainCaption = desk_.text(Phrase::Next);
        return;
    }
    view_.mainCaption = desk_.text(draft.form.corrects                       ? Phrase::SaveCorrection
                                   : draft.share == RefusedShare::Everything ? Phrase::SaveRefusal
                                   : judgement.toFollow.empty()              ? Phrase::SaveGoods
                                                                             : Phrase::SaveQuarantine);
    view_.mainTone = draft.share == RefusedShare::Everything ? Tone::Stop
                     : !judgement.toFollow.empty()           ? Tone::Warn
                                                             : Tone::Neutral;
    if (block != nullptr)
        view_.mainReason = desk_.text(block->sentence);
    else if (!judgement.complete)
        view_.mainReason = desk_.text(Phrase::AnswerFirst);
}

}  // namespace kiosk
