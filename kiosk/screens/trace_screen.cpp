#include "kiosk/screens/trace_screen.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/graph.h"
#include "kiosk/ui/kit.h"

namespace kiosk {

using Kind = TraceAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<TraceAction>;

constexpr float kCardGap = 3;
constexpr float kLeafGap = 1.5F;
constexpr float kLeafIn = 6;  // how far a leaf stands in from the left edge of its node
constexpr float kPager = 15;
constexpr float kFlatPager = 50;
constexpr float kHeadGap = 1.5F;
constexpr float kButton = 15;

bool isLow() {
    return parts::small() && !ui::portrait();
}

ui::Node nodeOf(const TraceCard& card) {
    return {.title = card.title,
            .sub = card.sub,
            .state = card.state,
            .tone = card.tone,
            .figure = card.figure,
            .start = card.start};
}

// A card with the leaves below it.
struct Group {
    std::size_t first = 0;
    std::size_t count = 1;
};

// Where a card stands: itself, and with the leaves below it. On another page: the pager that leads there.
struct Place {
    Rect card;
    Rect group;
    bool shown = false;
};

// One column of cards, or on an upright panel one band of them. All cards of a column are equally high.
class Column {
  public:
    Column(const TraceColumn& view, const std::string& round)
        : view_(view), id_("trace." + view.id), memory_(id_ + "." + round) {
        for (std::size_t i = 0; i < view_.cards.size(); ++i) {
            if (view_.cards[i].leaf && !groups_.empty())
                ++groups_.back().count;
            else
                groups_.push_back({i, 1});
        }
    }

    // Height of a band of this width that shows a row of cards whole.
    float neededBand(const Rect& area) {
        measure(area);
        float most = node_;
        for (const Group& group : groups_) most = std::max(most, heightOf(group));
        const bool paged = static_cast<int>(groups_.size()) > across(area);
        return headHeight(paged) + kHeadGap + std::max(most, kPager);
    }

    void place(const Rect& room) {
        places_.assign(view_.cards.size(), {});
        cards_ = room;
        measure(cards_);
        if (ui::portrait()) {
            head_ = cards_.takeTop(headHeight(static_cast<int>(groups_.size()) > across(cards_)), kHeadGap);
            paginate(cards_);
            if (pages_.size() > 1) pager_ = head_.takeRight(kFlatPager);
        } else {
            head_ = cards_.takeTop(headHeight(false), kHeadGap);
            paginate(cards_);
            if (pages_.size() > 1) {
                pager_ = cards_.takeBottom(kPager, kCardGap);
                paginate(cards_);
            }
        }
        if (!pages_.empty()) fill();
    }

    [[nodiscard]] std::optional<Place> placeOf(const std::string& id) const {
        for (std::size_t i = 0; i < view_.cards.size(); ++i) {
            if (view_.cards[i].id != id) continue;
            if (places_[i].card.h > 0) return places_[i];
            return Place{pager_, pager_, false};
        }
        return std::nullopt;
    }

    Answer draw() {
        const std::size_t nodes = groups_.size();
        ui::text(head_, view_.title + " " + std::to_string(nodes),
                 {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted, .oneLine = true});
        Answer answer;
        for (std::size_t i = 0; i < view_.cards.size(); ++i) {
            const TraceCard& card = view_.cards[i];
            const Rect& place = places_[i].card;
            if (place.h <= 0) continue;
            if (card.leaf) ui::hang(places_[nodeOfLeaf(i)].card, place);
            const std::string id = "trace.card." + card.id;
            if (card.leaf ? ui::leaf(id, place, nodeOf(card)) : ui::node(id, place, nodeOf(card)))
                answer = TraceAction{Kind::Start, card.id};
        }
        if (view_.cards.empty())
            ui::text(cards_, view_.emptyWords,
                     {.style = ui::TextStyle::Small, .place = ui::Place::Top, .ink = ui::Ink::Muted});
        if (pages_.size() > 1)
            ui::flatPager(id_, pager_, static_cast<int>(pages_.size()), ui::Kit::current().memory(memory_));
        return answer;
    }

  private:
    [[nodiscard]] static float headHeight(bool paged) {
        return paged ? kPager : ui::lineHeight(ui::TextStyle::Small);
    }
    [[nodiscard]] std::size_t nodeOfLeaf(std::size_t i) const {
        while (i > 0 && view_.cards[i].leaf) --i;
        return i;
    }

    // Cards across a band.
    [[nodiscard]] static int across(const Rect& room) {
        return std::max(1, static_cast<int>((room.w + kCardGap) / (42 + kCardGap)));
    }
    [[nodiscard]] static float widthIn(const Rect& room) {
        if (!ui::portrait()) return room.w;
        const auto n = static_cast<float>(across(room));
        return (room.w - (n - 1) * kCardGap) / n;
    }
    void measure(const Rect& room) {
        const float width = widthIn(room);
        node_ = leaf_ = 0;
        for (const TraceCard& card : view_.cards) {
            if (card.leaf)
                leaf_ = std::max(leaf_, ui::leafHeight(nodeOf(card), width - kLeafIn));
            else
                node_ = std::max(node_, ui::nodeHeight(nodeOf(card), width));
        }
    }
    [[nodiscard]] float heightOf(const Group& group) const {
        return node_ + static_cast<float>(group.count - 1) * (leaf_ + kLeafGap);
    }

    // Groups of each page: one below the other, or side by side.
    void paginate(const Rect& room) {
        pages_.clear();
        float used = 0;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const float height = heightOf(groups_[i]);
            const bool full = ui::portrait()
                                  ? !pages_.empty() && static_cast<int>(pages_.back().size()) >= across(room)
                                  : used + height > room.h;
            if (pages_.empty() || (full && !pages_.back().empty())) {
                pages_.emplace_back();
                used = 0;
            }
            pages_.back().push_back(i);
            used += height + kCardGap;
        }
    }

    void fill() {
        int& page = ui::Kit::current().memory(memory_);
        page = std::clamp(page, 0, static_cast<int>(pages_.size()) - 1);
        Rect rest = cards_;
        const float width = widthIn(cards_);
        for (const std::size_t i : pages_[static_cast<std::size_t>(page)]) {
            const Group& group = groups_[i];
            Rect all =
                ui::portrait() ? rest.takeLeft(width, kCardGap) : rest.takeTop(heightOf(group), kCardGap);
            all.h = std::min(all.h, heightOf(group));
            Rect below = all;
            places_[group.first] = {below.takeTop(node_, kLeafGap), all, true};
            for (std::size_t n = 1; n < group.count && below.h >= leaf_ - 0.1F; ++n) {
                Rect leaf = below.takeTop(leaf_, kLeafGap);
                leaf.takeLeft(kLeafIn);
                places_[group.first + n] = {leaf, leaf, true};
            }
        }
    }

    const TraceColumn& view_;
    std::string id_;
    std::string memory_;
    Rect head_;
    Rect cards_;
    Rect pager_;
    std::vector<Group> groups_;
    std::vector<std::vector<std::size_t>> pages_;
    std::vector<Place> places_;  // of the cards, empty for those on another page
    float node_ = 0;
    float leaf_ = 0;
};

void drawLinks(const TraceView& view, const std::vector<Column>& columns) {
    std::map<std::string_view, Place> places;
    std::set<std::string_view> starts;
    for (std::size_t i = 0; i < view.columns.size(); ++i)
        for (const TraceCard& card : view.columns[i].cards) {
            if (const auto place = columns[i].placeOf(card.id)) places[card.id] = *place;
            if (card.start) starts.insert(card.id);
        }
    std::vector<ui::Line> lines;
    std::set<std::tuple<float, float, float, float>> drawn;  // many lead to one pager
    for (const TraceLink& link : view.links) {
        const auto left = places.find(link.left);
        const auto right = places.find(link.right);
        if (left == places.end() || right == places.end()) continue;
        const Place& from = left->second;
        const Place& to = right->second;
        if (!from.shown && !to.shown) continue;
        // Its pager stands above the cards of the band: a line down from there would cross them.
        if (ui::portrait() && !from.shown) continue;
        if (!drawn.insert({from.card.x, from.card.y, to.card.x, to.card.y}).second) continue;
        // Going down, a line leaves below the leaves.
        lines.push_back({ui::portrait() ? from.group : from.card, to.card,
                         starts.contains(link.left) || starts.contains(link.right)});
    }
    ui::lines(lines, ui::portrait());
}

// Bands as high as they need, with lines between them.
std::vector<Rect> bandsOf(const Rect& area, std::vector<Column>& columns) {
    constexpr float kMost = 26;
    constexpr float kLeast = 8;
    std::vector<float> heights;
    float all = 0;
    for (Column& column : columns) all += heights.emplace_back(column.neededBand(area));
    const auto gaps = static_cast<float>(columns.size() - 1);
    const float gap = std::clamp((area.h - all) / std::max(gaps, 1.0F), kLeast, kMost);
    std::vector<Rect> bands;
    Rect rest = area;
    for (const float height : heights) bands.push_back(rest.takeTop(height, gap));
    return bands;
}

Answer drawGraph(const Rect& area, const TraceView& view) {
    std::vector<Column> columns;
    columns.reserve(view.columns.size());
    for (const TraceColumn& column : view.columns) columns.emplace_back(column, view.round);
    const int count = static_cast<int>(columns.size());
    const auto rooms =
        ui::portrait() ? bandsOf(area, columns) : area.columns(count, parts::small() ? 8.0F : 14.0F);
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].place(rooms[i]);
    drawLinks(view, columns);
    Answer answer;
    for (Column& column : columns)
        if (const Answer touched = column.draw()) answer = touched;
    return answer;
}

struct HeadButton {
    const char* id;
    const std::string& caption;
    ui::Icon icon;
    Kind kind;
};

Answer drawButtons(Rect& head, const TraceView& view) {
    const HeadButton all[] = {
        {"trace.turn", view.turnCaption, view.asList ? ui::Icon::Link : ui::Icon::CheckList, Kind::Turn},
        {"trace.export", view.exportCaption, ui::Icon::Download, Kind::Export},
        {"trace.open", view.openCaption, ui::Icon::Document, Kind::Open},
        {"trace.before", view.beforeCaption, ui::Icon::Undo, Kind::Before}};
    // A low panel has room for the words alone.
    const bool low = isLow();
    Answer answer;
    for (const HeadButton& each : all) {
        if (each.caption.empty()) continue;
        const float width = ui::textWidth(each.caption, ui::TextStyle::Strong) + (low ? 8.0F : 17.0F);
        if (ui::button(each.id, head.takeRight(width, 3),
                       {.caption = each.caption, .icon = low ? ui::Icon::None : each.icon}))
            answer = TraceAction{each.kind, {}};
    }
    return answer;
}

Answer drawRanges(Rect room, const TraceView& view) {
    if (view.ranges.empty()) return std::nullopt;
    const auto count = static_cast<float>(view.ranges.size());
    room = room.takeLeft(std::min(room.w, 36 * count));
    if (const auto i = parts::chips("trace.range", room, view.ranges, static_cast<int>(view.ranges.size())))
        return TraceAction{Kind::Range, view.ranges[*i].id};
    return std::nullopt;
}

// What it starts from, how much was found, and what can be done.
Answer drawHead(Rect& room, const TraceView& view) {
    Rect head = room.takeTop(kButton, 2);
    if (isLow() && !view.ranges.empty()) {
        // The start itself says what it is.
        const Answer touched = drawButtons(head, view);
        const Answer range = drawRanges(head, view);
        return range ? range : touched;
    }
    Answer answer;
    if (ui::portrait()) {
        Rect buttons = room.takeTop(kButton, 3);
        answer = drawButtons(buttons, view);
    } else {
        answer = drawButtons(head, view);
    }
    const std::string words = view.kind + " · " + view.title;
    const bool fits = ui::textFits(words, ui::TextStyle::Title, head.w, head.h);
    ui::text(head, words,
             {.style = fits ? ui::TextStyle::Title : ui::TextStyle::Strong, .id = "trace.title"});
    if (!view.ranges.empty())
        if (const Answer range = drawRanges(room.takeTop(kButton, 3), view)) answer = range;
    return answer;
}

}  // namespace

Answer drawTrace(const TraceView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    Answer answer = drawHead(room, view);
    const float sub = ui::textHeight(view.sub, ui::TextStyle::Small, room.w);
    if (!isLow())
        ui::text(room.takeTop(sub, 2), view.sub, {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
    if (!view.asList) {
        const Answer touched = drawGraph(room, view);
        return touched ? touched : answer;
    }
    const auto row = ui::list("trace.list." + view.round, room,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyIcon = ui::Icon::Link,
                               .rowHeight = parts::small() ? 16.0F : 18.0F});
    if (row) answer = TraceAction{Kind::Start, view.rows[*row].id};
    return answer;
}

}  // namespace kiosk
