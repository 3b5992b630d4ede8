#include "kiosk/flow/batch_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using service::SampleLine;

void BatchModel::open() {
    if (begun_ == desk_.today()) return refresh();
    begin();
}

void BatchModel::begin() {
    begun_.reset();
    record_ = desk_.newRecord();
    selected_.clear();
    lines_ = lines();
    if (deed_ == Deed::PutIn) selectAll();
    // With a single dedicated fridge there is nothing to choose.
    fridge_.clear();
    int dedicated = 0;
    for (const Fridge& fridge : desk_.context().site.fridges)
        dedicated += fridge.dedicated && !fridge.freezer ? 1 : 0;
    for (const Fridge& fridge : desk_.context().site.fridges) {
        if (dedicated == 1 && fridge.dedicated && !fridge.freezer) fridge_ = fridge.id;
    }
    refresh();
}

std::vector<SampleLine> BatchModel::lines() const {
    switch (deed_) {
        case Deed::PutIn:
            return desk_.samples().inHand();
        case Deed::Countersign:
            return desk_.samples().withoutSupervisor();
        case Deed::Dispose:
            return desk_.samples().stored();
    }
    return {};
}

bool BatchModel::choosable(const SampleLine& line) const {
    return deed_ != Deed::Dispose || isDue(desk_, line);
}

std::vector<SampleId> BatchModel::chosen() const {
    std::vector<SampleId> samples;
    for (const SampleLine& line : lines_) {
        if (selected_.contains(line.sample)) samples.push_back(line.sample);
    }
    return samples;
}

void BatchModel::selectAll() {
    const auto all = static_cast<std::size_t>(
        std::count_if(lines_.begin(), lines_.end(), [&](const SampleLine& l) { return choosable(l); }));
    const bool clear = selected_.size() == all;
    selected_.clear();
    for (const SampleLine& line : lines_) {
        if (!clear && choosable(line)) selected_.insert(line.sample);
    }
}

void BatchModel::refresh() {
    lines_ = lines();
    view_ = {};
    std::size_t choosableCount = 0;
    std::set<SampleId> still;
    for (const SampleLine& line : lines_) {
        Row row = sampleRow(desk_, line);
        row.blocked = !choosable(line);
        row.selected = !row.blocked && selected_.contains(line.sample);
        if (row.selected) still.insert(line.sample);
        choosableCount += row.blocked ? 0 : 1;
        view_.rows.push_back(std::move(row));
    }
    selected_ = std::move(still);
    const std::string count = std::to_string(selected_.size());
    const std::string all = std::to_string(choosableCount);
    view_.canSelectAll = choosableCount > 1;
    view_.selectAllCaption = selected_.size() == choosableCount ? desk_.text(Phrase::ChooseNone)
                                                                : desk_.text(Phrase::ChooseAll, {all});
    if (selected_.empty()) view_.mainReason = desk_.text(Phrase::ChooseFirst);
    switch (deed_) {
        case Deed::PutIn:
            view_.title = desk_.text(Phrase::PutInTitle);
            view_.summary = desk_.text(Phrase::PutInSummary, {all, count});
            view_.choicesTitle =
                desk_.text(Phrase::WhichFridgeAt, {formatNumber(desk_.context().pack.sample.fridgeMin),
                                                   format(desk_.context().pack.sample.fridgeMax)});
            for (const Fridge& fridge : desk_.context().site.fridges) {
                if (fridge.dedicated && !fridge.freezer) {
                    view_.choices.push_back(
                        {fridge.id, fridge.name + " " + fridge.id, fridge.id == fridge_, Tone::Neutral});
                }
            }
            if (fridge_.empty() && view_.mainReason.empty())
                view_.mainReason = desk_.text(Phrase::WhichFridge);
            view_.emptyWords = desk_.text(Phrase::NothingInHand);
            view_.mainCaption = desk_.text(Phrase::PutInCount, {count});
            break;
        case Deed::Countersign:
            view_.title = desk_.text(Phrase::CountersignTitle);
            view_.summary = desk_.text(Phrase::CountersignSummary, {all, count});
            view_.emptyWords = desk_.text(Phrase::NothingToSign);
            view_.mainCaption = desk_.text(Phrase::CountersignCount, {count});
            break;
        case Deed::Dispose:
            view_.title = desk_.text(Phrase::DisposeTitle);
            view_.summary = desk_.text(Phrase::DisposeSummary, {all, count});
            view_.choicesTitle = desk_.text(Phrase::WhichMethod);
            for (const DisposalMethod method :
                 {DisposalMethod::KitchenWaste, DisposalMethod::DeepBurial, DisposalMethod::Other}) {
                view_.choices.push_back({std::to_string(static_cast<int>(method)), desk_.wordOf(method),
                                         method == method_, Tone::Neutral});
            }
            view_.emptyWords = desk_.text(Phrase::FridgeEmpty);
            view_.mainCaption = desk_.text(Phrase::DisposeCount, {count});
            view_.mainTone = Tone::Warn;
            break;
    }
}

void BatchModel::refuseLine(SampleId sample) {
    // The sentence names the time when it becomes allowed.
    for (const rules::Finding& finding : desk_.samples().judgeDisposal(sample, StaffId{}, StaffId{})) {
        if (finding.rule == "sample.same-witness") continue;
        return desk_.toast(toneOf(finding.level), desk_.text(finding.sentence));
    }
}

bool BatchModel::scanned(const codes::Label& label) {
    const bool box = label.type == codes::LabelType::Box;
    if (!box && label.type != codes::LabelType::Sample) return false;
    const auto line = std::find_if(lines_.begin(), lines_.end(), [&](const SampleLine& l) {
        return box ? l.box.value == std::atoi(label.id.c_str()) : codes::uuidOf(label) == l.sample.uuid;
    });
    if (line == lines_.end()) {
        desk_.toast(Tone::Warn, desk_.text(Phrase::LabelNotListed));
    } else if (!choosable(*line)) {
        refuseLine(line->sample);
    } else {
        begun_ = desk_.today();
        selected_.insert(line->sample);
        desk_.toast(Tone::Good,
                    desk_.text(Phrase::LabelChosen, {std::to_string(line->box.value), line->dishName}));
        refresh();
    }
    return true;
}

void BatchModel::handle(const BatchAction& action) {
    begun_ = desk_.today();
    switch (action.kind) {
        case BatchAction::Kind::Toggle: {
            const auto sample = parseRowId<SampleId>(action.arg);
            const auto line = std::find_if(lines_.begin(), lines_.end(),
                                           [&](const SampleLine& l) { return l.sample == sample; });
            if (line == lines_.end()) break;
            if (!choosable(*line)) {
                refuseLine(sample);
            } else if (!selected_.erase(sample)) {
                selected_.insert(sample);
            }
            break;
        }
        case BatchAction::Kind::SelectAll:
            selectAll();
            break;
        case BatchAction::Kind::Choice:
            if (deed_ == Deed::PutIn) fridge_ = action.arg;
            if (deed_ == Deed::Dispose) method_ = static_cast<DisposalMethod>(std::atoi(action.arg.c_str()));
            break;
        case BatchAction::Kind::Main:
            if (selected_.empty()) break;
            if (deed_ == Deed::PutIn) putIn();
            if (deed_ == Deed::Countersign) countersign();
            if (deed_ == Deed::Dispose) dispose();
            return;
    }
    refresh();
}

void BatchModel::done(std::string text, const service::SignIn& by) {
    desk_.offerUndo({std::move(text), [this, record = record_, signer = by.signer](RecordId voiding) {
                         return desk_.samples().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                     }});
    begin();
    desk_.finished();
}

void BatchModel::putIn() {
    SignRequest request;
    request.title = Phrase::SignSampler;
    request.purpose = Phrase::PurposePutIn;
    request.about = {std::to_string(selected_.size())};
    request.needed = service::Action::PutIn;
    request.then = [this](const service::SignIn& signIn) {
        const auto samples = chosen();
        const Status stored = desk_.samples().putIn(record_, samples, fridge_, 0, signIn.signer);
        if (!stored) return desk_.refuse(stored.error());
        done(desk_.text(Phrase::PutInDone, {std::to_string(samples.size())}), signIn);
        desk_.back();
    };
    desk_.needSigner(std::move(request));
}

void BatchModel::countersign() {
    SignRequest request;
    request.title = Phrase::SignSupervisor;
    request.purpose = Phrase::PurposeCountersign;
    request.about = {std::to_string(selected_.size())};
    request.needed = service::Action::Supervise;
    request.fresh = true;
    request.then = [this](const service::SignIn& supervisor) {
        const auto samples = chosen();
        const Status signedNow = desk_.samples().countersign(record_, samples, supervisor.signer);
        if (!signedNow) return desk_.refuse(signedNow.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::CountersignDone, {std::to_string(samples.size())}));
        begin();
        desk_.finished();
        desk_.back();
    };
    desk_.needSigner(std::move(request));
}

void BatchModel::dispose() {
    SignRequest request;
    request.title = Phrase::SignDisposer;
    request.purpose = Phrase::PurposeDispose;
    request.about = {std::to_string(selected_.size())};
    request.needed = service::Action::Dispose;
    request.then = [this](const service::SignIn& disposer) { disposeWith(disposer); };
    desk_.needSigner(std::move(request));
}

void BatchModel::disposeWith(const service::SignIn& disposer) {
    SignRequest request;
    request.title = Phrase::SignWitness;
    request.purpose = Phrase::PurposeDispose;
    request.about = {std::to_string(selected_.size())};
    request.needed = service::Action::Supervise;
    request.except = {disposer.signer.person};
    request.fresh = true;
    request.then = [this, disposer](const service::SignIn& witness) {
        const auto samples = chosen();
        const Status gone =
            desk_.samples().dispose(record_, samples, method_, disposer.signer, witness.signer);
        if (!gone) {
            refresh();
            return desk_.refuse(gone.error());
        }
        done(desk_.text(Phrase::DisposeDone, {std::to_string(samples.size())}), disposer);
        desk_.go(Screen::Home);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
