#include "kiosk/screens/photo_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = PhotoAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<PhotoAction>;

void drawLive(Rect room, const PhotoView& view) {
    // Where the eyes are: below the picture.
    if (view.camera.picture) {
        const bool hint = view.camera.words.empty();
        const std::string& words = hint ? view.hint : view.camera.words;
        Rect line = room.takeBottom(ui::bannerHeight(words, room.w), 3);
        if (hint)
            ui::text(line, words, {.align = ui::Align::Centre, .ink = ui::Ink::Muted});
        else
            parts::note(line, view.camera.tone, words, "photo.words");
    }
    ui::viewfinder("photo.live", room,
                   {.picture = view.camera.picture,
                    .outlines = view.camera.outlines,
                    .words = view.camera.picture ? std::string_view() : view.camera.words,
                    .light = view.camera.light});
}

Answer drawOverview(const Rect& room, const PhotoView& view) {
    const int count = static_cast<int>(view.pages.size());
    const int most = ui::portrait() ? 2 : 3;
    const int columns = std::clamp(count, 1, most);
    const auto cells = room.grid(columns, std::max(1, (count + columns - 1) / columns), parts::kGap);
    Answer answer;
    for (std::size_t i = 0; i < view.pages.size(); ++i)
        if (ui::pictureTile("photo.page." + view.pages[i].id, cells[i],
                            {.picture = view.pages[i].picture,
                             .words = view.pages[i].words,
                             .selected = view.pages[i].chosen}))
            answer = PhotoAction{Kind::Choose, view.pages[i].id};
    return answer;
}

void drawWords(Rect& side, const PhotoView& view) {
    parts::title(side, view.page.empty() ? view.about : view.about + " · " + view.page);
    if (view.step == PhotoStep::Judge) parts::note(side, view.verdictTone, view.verdict, "photo.verdict");
    for (const PhotoPageView& page : view.pages)
        if (page.chosen && !page.overrule.empty()) parts::note(side, Tone::Warn, page.overrule);
}

Answer drawActions(Rect& side, const PhotoView& view, const Texts& texts) {
    Answer answer;
    const bool again = view.step == PhotoStep::Judge && view.verdictTone != Tone::Good;
    const bool shoots = view.step == PhotoStep::Live && (view.camera.picture || !view.mainReason.empty());
    if (!view.mainCaption.empty() &&
        parts::mainAction("photo.main", side,
                          {.caption = view.mainCaption,
                           .icon = again || shoots ? ui::Icon::Camera : ui::Icon::Check,
                           .reason = view.mainReason}))
        answer = PhotoAction{Kind::Main, {}};
    const auto offer = [&](std::string_view id, const std::string& caption, ui::Icon symbol, Kind kind) {
        if (!caption.empty() && parts::otherAction(id, side, {.caption = caption, .icon = symbol}))
            answer = PhotoAction{kind, {}};
    };
    offer("photo.done", view.done, ui::Icon::Check, Kind::Done);
    offer("photo.more", view.more, ui::Icon::Plus, Kind::More);
    offer("photo.retake", view.retake, ui::Icon::Camera, Kind::Retake);
    offer("photo.anyway", view.anyway, ui::Icon::Alert, Kind::Anyway);
    offer("photo.skip", view.skip, ui::Icon::ArrowRight, Kind::Skip);
    offer("photo.remove", view.remove, ui::Icon::Trash, Kind::Remove);
    if (view.light && ui::chip("photo.light", side.takeBottom(parts::kOther, parts::kGap - 1),
                               {.caption = std::string(texts.photo.light),
                                .icon = ui::Icon::Sun,
                                .selected = view.camera.light}))
        answer = PhotoAction{Kind::Light, {}};
    return answer;
}

}  // namespace

std::optional<PhotoAction> drawPhoto(const PhotoView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 112);
    Answer answer = drawActions(room.side, view, texts);
    drawWords(room.side, view);
    switch (view.step) {
        case PhotoStep::Live:
            drawLive(room.work, view);
            break;
        case PhotoStep::Judge:
            ui::picture("photo.shot", ui::card(room.work), view.shot);
            break;
        case PhotoStep::Overview:
            if (const auto touched = drawOverview(room.work, view)) answer = touched;
            break;
    }
    return answer;
}

}  // namespace kiosk
