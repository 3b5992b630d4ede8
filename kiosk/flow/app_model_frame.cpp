// What stands around every screen: title, clock, lamps, banner, notices.
#include <algorithm>

#include "core/base/text_id.h"
#include "kiosk/flow/app_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/incident_phrases.h"

namespace kiosk {

using namespace canteen;

namespace {

// Dark from evening to the end of the first shift's rush.
constexpr TimeOfDay kNightEnds{6 * 60 + 30};
constexpr TimeOfDay kNightBegins{19 * 60};

}  // namespace

std::vector<Lamp> AppModel::lamps() const {
    std::vector<Lamp> lamps;
    if (incidentOpen_) lamps.push_back({"lamp.incident", text(IncidentPhrase::LampStop), Tone::Stop});
    if (storeFailed_) {
        lamps.push_back({"lamp.store", text(Phrase::LampStoreBad), Tone::Stop});
    } else if (context().store.isDiskShort()) {
        lamps.push_back({"lamp.store", text(Phrase::LampStoreShort), Tone::Warn});
    } else {
        lamps.push_back({"lamp.store", text(Phrase::LampStoreGood), Tone::Good});
    }
    switch (context().store.now().state) {
        case ClockState::Synced:
            lamps.push_back({"lamp.clock", text(Phrase::LampClockGood), Tone::Good});
            break;
        case ClockState::Unsynced:
            lamps.push_back({"lamp.clock", text(Phrase::LampClockUnsynced), Tone::Warn});
            break;
        case ClockState::Jumped:
            lamps.push_back({"lamp.clock", text(Phrase::LampClockBad), Tone::Stop});
            break;
    }
    if (auto lamp = exportRun_.lamp()) lamps.push_back(std::move(*lamp));
    if (auto lamp = scannerLamp()) lamps.push_back(std::move(*lamp));
    if (auto lamp = camera_.lamp()) lamps.push_back(std::move(*lamp));
    const bool scale = backend_.scale != nullptr && backend_.scale->latest();
    lamps.push_back({"lamp.scale", text(scale ? Phrase::LampScaleGood : Phrase::LampScaleNone),
                     scale ? Tone::Good : Tone::Neutral});
    // There may be no room for all of them, but for what is broken.
    std::stable_partition(lamps.begin(), lamps.end(),
                          [](const Lamp& lamp) { return lamp.tone == Tone::Stop; });
    return lamps;
}

// As good as the worst of them; none where none is set up.
std::optional<Lamp> AppModel::scannerLamp() const {
    if (backend_.scanners.empty()) return std::nullopt;
    const auto any = [&](port::DeviceState state) {
        return std::any_of(backend_.scanners.begin(), backend_.scanners.end(),
                           [&](const port::CodeSource* scanner) { return scanner->state() == state; });
    };
    if (any(port::DeviceState::Failed)) return Lamp{"lamp.scanner", text(Phrase::LampScannerBad), Tone::Stop};
    if (any(port::DeviceState::Absent))
        return Lamp{"lamp.scanner", text(Phrase::LampScannerNone), Tone::Warn};
    return Lamp{"lamp.scanner", text(Phrase::LampScannerGood), Tone::Good};
}

void AppModel::lookForIncident() {
    const std::uint64_t seq = context().store.lastSeq();
    if (incidentSeen_ == seq) return;
    incidentOpen_ = service::Incidents(context()).isOpen();
    incidentSeen_ = seq;
}

void AppModel::refreshFrame() {
    lookForIncident();
    view_.screen = screen();
    view_.title = title();
    view_.person = visit_ ? visit_->names : person_ ? person_->name : "";
    view_.home = screen() != Screen::Home && screen() != Screen::Inspector;
    noteView();
    view_.light = camera_.view().light;
    view_.chinese = language_ == Language::Chinese;
    view_.toast = toast_;
    view_.dialog = dialog_;
    view_.undo.reset();
    view_.lamps = lamps();
    view_.banner.clear();
    view_.clock = clock(now());
    view_.date = dateLine(*this, civilDate(now(), context().site.zone));
    view_.wipe.reset();
    if (const std::int64_t left = wipeUntil_ - monotonicMs(); left > 0) {
        view_.wipe = WipeView{std::to_string((left + 999) / 1000),
                              static_cast<float>(left) / static_cast<float>(timeouts_.wipe)};
    }
    const TimeOfDay time = timeOfDay(now(), context().site.zone);
    view_.night = nightByHand_ ? night_ : time < kNightEnds || time >= kNightBegins;
    if (undo_) {
        const std::int64_t left = std::max<std::int64_t>(0, undoUntil_ - monotonicMs());
        view_.undo = UndoView{undo_->text, static_cast<int>((left + 999) / 1000),
                              static_cast<float>(left) / static_cast<float>(timeouts_.undo)};
    }
    if (screen() == Screen::Text) return;  // the keys need the banner's room; a lamp stands for it
    if (incidentOpen_) {
        view_.banner = text(IncidentPhrase::Banner);
        view_.bannerTone = Tone::Stop;
    } else if (context().store.now().state == ClockState::Jumped) {
        view_.banner = text(Phrase::ClockBanner);
        view_.bannerTone = Tone::Warn;
    } else if (context().site.demo) {
        view_.banner = text(Phrase::DemoBanner);
        view_.bannerTone = Tone::Info;
    }
}

OutOfOrderView AppModel::outOfOrder() const {
    return {text(Phrase::OutTitle),
            text(Sentence{TextId::StoreFailed}),
            {text(Phrase::OutDone), text(Phrase::OutPaper), text(Phrase::OutCall), text(Phrase::OutRetry)},
            context().store.terminal()};
}

}  // namespace kiosk
