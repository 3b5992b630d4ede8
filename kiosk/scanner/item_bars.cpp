#include "kiosk/scanner/item_bars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace canteen::scanner {
namespace {

// Samples a module.
constexpr int kStep = 4;
// Modules looked at beyond either end.
constexpr int kBeyond = 9;
// Lines of the picture that are averaged.
constexpr int kLines = 12;
// Every pattern is laid over the bars together with a module of its neighbours, which are always the same.
constexpr int kDigitModules = 7;
constexpr int kEndModules = 3;
constexpr int kMiddleModules = 5;
constexpr int kLastModules = 6;
constexpr float kNever = -1e6F;
constexpr float kLeastFit = 0.87F;
constexpr float kLeastMargin = 0.3F;
// No other blur makes good what fits worse with the usual one.
constexpr float kHopeless = 0.65F;

// By how many samples a place may lie beside where even modules would put it, also at the ends, and how much
// of that may change over one digit.
struct Freedom {
    int reach = 0;
    int ends = 0;
    int stretch = 0;
    [[nodiscard]] int places() const { return 2 * reach + 1; }
    [[nodiscard]] int widths() const { return 2 * stretch + 1; }
};
constexpr Freedom kLittle{9, 7, 2};
constexpr Freedom kMuch{26, 9, 4};
constexpr int kMostWidths = 2 * kMuch.stretch + 1;
constexpr int kMostPlaces = 2 * kMuch.reach + 1;
constexpr int kLongest = (kDigitModules + 2) * kStep + kMuch.stretch;
// Four floats are added at a time.
constexpr int kPadded = (kLongest + 3) / 4 * 4;
// Modules of light space that set a code apart.
constexpr int kQuiet = 5;
// Samples a pixel where codes are looked for, and how much of the way they may fill.
constexpr float kSearchSamples = 2;
constexpr float kWidestShare = 1.0F;
constexpr float kNarrowestShare = 0.45F;
constexpr float kNextShare = 0.95F;

// Bars of the digits right of the middle; 1 is dark.
constexpr std::array<unsigned, 10> kRight{0b1110010, 0b1100110, 0b1101100, 0b1000010, 0b1011100,
                                          0b1001110, 0b1010000, 0b1000100, 0b1001000, 0b1110100};
// Which of six digits are mirrored: the first digit of EAN-13, and the check digit of UPC-E with a zero in
// front.
constexpr std::array<unsigned, 10> kMirroredByFirst{0b000000, 0b001011, 0b001101, 0b001110, 0b010011,
                                                    0b011001, 0b011100, 0b010101, 0b010110, 0b011010};
constexpr std::array<unsigned, 10> kMirroredByCheck{0b111000, 0b110100, 0b110010, 0b110001, 0b101100,
                                                    0b100110, 0b100011, 0b101010, 0b101001, 0b100101};

constexpr unsigned mirrored(unsigned pattern) {
    unsigned result = 0;
    for (int i = 0; i < kDigitModules; ++i) result |= (pattern >> i & 1U) << (kDigitModules - 1 - i);
    return result;
}

enum Kind { Left, Mirrored, Right, End, Middle, Last, Kinds };

struct Segment {
    Kind kind = End;
    int from = 0;  // modules from the first bar
    int modules = 0;
    [[nodiscard]] bool isDigit() const { return modules == kDigitModules; }
};

struct Layout {
    std::vector<Segment> segments;
    int modules = 0;
    bool mirrors = false;  // whether digits may be mirrored
};

Layout layoutOf(Symbology symbology) {
    Layout layout;
    const auto add = [&](Kind kind, int modules, int times = 1) {
        for (int i = 0; i < times; ++i) {
            layout.segments.push_back({kind, layout.modules, modules});
            layout.modules += modules;
        }
    };
    layout.mirrors = symbology != Symbology::Ean8;
    const int half = symbology == Symbology::Ean8 ? 4 : 6;
    add(End, kEndModules);
    add(Left, kDigitModules, half);
    if (symbology == Symbology::UpcE) {
        add(Last, kLastModules);
        return layout;
    }
    add(Middle, kMiddleModules);
    add(Right, kDigitModules, half);
    add(End, kEndModules);
    return layout;
}

// How the print and the lens spoil the bars, in modules.
struct Spoiled {
    float blur = 0;
    float spread = 0;  // ink that ran: by so much dark is wider
};

// A pattern as the camera would see it, with a module of its neighbours, of mean 0 and length 1.
struct Drawing {
    int samples = 0;
    std::array<float, kPadded> values{};
};

// Brightness at `at` modules of bars with soft edges.
float softened(const std::vector<int>& dark, const Spoiled& spoiled, float at) {
    // As steep in the middle as the sum of a bell curve, and far cheaper.
    const float reach = 1.88F * spoiled.blur;
    const auto step = [reach](float x) {
        const float t = std::clamp(x / reach, -1.0F, 1.0F);
        return 0.5F + t * (0.75F - 0.25F * t * t);
    };
    float sum = 0;
    for (std::size_t i = 0; i < dark.size(); ++i) {
        if (dark[i] == 0 || (i > 0 && dark[i - 1] != 0)) continue;
        std::size_t end = i;
        while (end < dark.size() && dark[end] != 0) ++end;
        sum += step(at - static_cast<float>(i) + spoiled.spread / 2) -
               step(at - static_cast<float>(end) - spoiled.spread / 2);
    }
    return -sum;
}

// `modules`: 1 is dark; the first and the last belong to the neighbours. `width` samples lie between them.
Drawing draw(const std::vector<int>& modules, int width, const Spoiled& spoiled) {
    const auto inner = static_cast<float>(modules.size() - 2);
    // What lies still further out is not known: the neighbours go on.
    std::vector<int> wide(3, modules.front());
    wide.insert(wide.end(), modules.begin() + 1, modules.end() - 1);
    wide.insert(wide.end(), 3, modules.back());
    Drawing drawing;
    drawing.samples = width + 2 * kStep;
    const cv::Mat values(1, drawing.samples, CV_32F, drawing.values.data());
    for (int i = 0; i < drawing.samples; ++i)
        drawing.values[static_cast<std::size_t>(i)] = softened(
            wide, spoiled, (static_cast<float>(i - kStep) + 0.5F) * inner / static_cast<float>(width) + 3);
    values -= cv::mean(values);
    values /= cv::norm(values);
    return drawing;
}

// All patterns spoiled in one way.
struct Sheet {
    using Widths = std::array<Drawing, kMostWidths>;
    std::array<std::array<Widths, 10>, Kinds> drawings;
    // Bars at the ends with the light space outside.
    Drawing before;
    Drawing behind;

    explicit Sheet(const Spoiled& spoiled) {
        for (std::size_t digit = 0; digit < 10; ++digit) {
            const unsigned right = kRight[digit];
            drawings[Right][digit] = drawn(right, kDigitModules, 0, 1, spoiled);
            drawings[Left][digit] = drawn(~right & 0x7FU, kDigitModules, 1, 0, spoiled);
            drawings[Mirrored][digit] = drawn(mirrored(right), kDigitModules, 1, 0, spoiled);
        }
        drawings[End][0] = drawn(0b101, kEndModules, 0, 0, spoiled);
        drawings[Middle][0] = drawn(0b01010, kMiddleModules, 1, 1, spoiled);
        drawings[Last][0] = drawn(0b010101, kLastModules, 1, 0, spoiled);
        before = draw({0, 0, 0, 0, 0, 1, 0, 1, 0}, (kQuiet + kEndModules - 1) * kStep, spoiled);
        behind = draw({0, 1, 0, 1, 0, 0, 0, 0, 0}, (kQuiet + kEndModules - 1) * kStep, spoiled);
    }

  private:
    static Widths drawn(unsigned pattern, int modules, int before, int after, const Spoiled& spoiled) {
        std::vector<int> dark{before};
        for (int i = modules - 1; i >= 0; --i) dark.push_back(static_cast<int>(pattern >> i & 1U));
        dark.push_back(after);
        Widths widths;
        for (int i = 0; i < kMostWidths; ++i)
            widths[static_cast<std::size_t>(i)] = draw(dark, modules * kStep + i - kMuch.stretch, spoiled);
        return widths;
    }
};

constexpr std::array kBlurs{0.25F, 0.5F, 0.75F, 1.0F};
constexpr std::size_t kUsualBlur = 1;
constexpr std::array kSpreads{0.0F, -0.3F, 0.3F};

// Drawn when first asked for: most codes need one or two.
const Sheet& sheet(std::size_t blur, std::size_t spread) {
    struct Drawer {
        std::once_flag once;
        std::unique_ptr<Sheet> sheet;
    };
    static std::array<Drawer, kBlurs.size() * kSpreads.size()> drawers;
    Drawer& drawer = drawers[blur * kSpreads.size() + spread];
    std::call_once(drawer.once, [&] {
        drawer.sheet = std::make_unique<Sheet>(Spoiled{kBlurs[blur], kSpreads[spread]});
    });
    return *drawer.sheet;
}

// The brightness across the bars, with sums that tell mean and swing of any part.
class Profile {
  public:
    explicit Profile(const cv::Mat& line) : values_(line.begin<float>(), line.end<float>()) {
        sums_.push_back(0);
        squares_.push_back(0);
        for (const float value : values_) {
            sums_.push_back(sums_.back() + value);
            squares_.push_back(squares_.back() + static_cast<double>(value) * value);
        }
        values_.resize(values_.size() + kPadded, 0);
    }
    // Swing of a part, as a divisor; what hardly swings is no code.
    [[nodiscard]] float swing(int from, int samples) const {
        const auto begin = static_cast<std::size_t>(from);
        const auto end = static_cast<std::size_t>(from + samples);
        const double sum = sums_[end] - sums_[begin];
        const double variance = squares_[end] - squares_[begin] - sum * sum / samples;
        return static_cast<float>(std::sqrt(std::max(variance, 1.0 * samples)));
    }
    // Likeness to a drawing that begins at `from`, times the swing.
    [[nodiscard]] float like(const Drawing& drawing, int from) const {
        const float* values = values_.data() + from;
        const float* drawn = drawing.values.data();
        float sums[4] = {0, 0, 0, 0};
        for (int i = 0; i < drawing.samples; i += 4)
            for (int j = 0; j < 4; ++j) sums[j] += values[i + j] * drawn[i + j];
        return sums[0] + sums[1] + (sums[2] + sums[3]);
    }

  private:
    std::vector<float> values_;
    std::vector<double> sums_;
    std::vector<double> squares_;
};

// How well one pattern fits a segment, by the place where it begins and its width.
using Scores = std::array<std::array<float, kMostWidths>, kMostPlaces>;
// Best score of all segments up to a place, or from there on.
using Row = std::array<float, kMostPlaces>;

// Lays the patterns of one sheet over a profile.
class Fitting {
  public:
    Fitting(const Profile& profile, const Layout& layout, Symbology symbology, const Sheet& sheet,
            const Freedom& freedom)
        : layout_(layout), symbology_(symbology), freedom_(freedom) {
        for (const Segment& segment : layout.segments) {
            auto& patterns = scores_.emplace_back();
            addScores(profile, segment, sheet.drawings[segment.kind], patterns);
            if (segment.kind == Left && layout.mirrors)
                addScores(profile, segment, sheet.drawings[Mirrored], patterns);
            auto& best = best_.emplace_back();
            for (std::size_t first = 0; first < patterns.size(); first += 10)
                best.push_back(bestOf(&patterns[first], segment));
        }
        for (unsigned which = 0; which < (layout.mirrors ? 10U : 1U); ++which) consider(which);
    }

    // Of the best row of digits; 1 for a perfect drawing.
    [[nodiscard]] float fit() const { return most_ / static_cast<float>(layout_.modules); }

    [[nodiscard]] std::optional<ItemFit> result() const {
        if (!checkDigitRight()) return std::nullopt;
        return ItemFit{digits_, fit(), most_ - next_};
    }

  private:
    void addScores(const Profile& profile, const Segment& segment,
                   const std::array<Sheet::Widths, 10>& drawings, std::vector<Scores>& patterns) const {
        const std::size_t first = patterns.size();
        const std::size_t count = segment.isDigit() ? 10 : 1;
        patterns.resize(first + count);
        for (int place = 0; place < freedom_.places(); ++place)
            for (int width = 0; width < freedom_.widths(); ++width) {
                const int from = (segment.from + kBeyond - 1) * kStep + place - freedom_.reach;
                const int wide = width + kMuch.stretch - freedom_.stretch;
                const float weight =
                    static_cast<float>(segment.modules) / profile.swing(from, drawings[0][at(wide)].samples);
                for (std::size_t i = 0; i < count; ++i)
                    patterns[first + i][at(place)][at(width)] =
                        profile.like(drawings[i][at(wide)], from) * weight;
            }
    }

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    // Both ends must lie near where they were seen.
    [[nodiscard]] Row ends() const {
        Row row;
        row.fill(kNever);
        for (int place = freedom_.reach - freedom_.ends; place <= freedom_.reach + freedom_.ends; ++place)
            row[at(place)] = 0;
        return row;
    }

    // Calls `join` for every step from a place before a segment to one behind it.
    template <class Join>
    void steps(Join join) const {
        for (int place = 0; place < freedom_.places(); ++place)
            for (int width = 0; width < freedom_.widths(); ++width) {
                const int next = place + width - freedom_.stretch;
                if (next >= 0 && next < freedom_.places()) join(at(place), at(width), at(next));
            }
    }

    [[nodiscard]] Row onwards(const Row& before, const Scores& scores) const {
        Row after;
        after.fill(kNever);
        steps([&](std::size_t place, std::size_t width, std::size_t next) {
            after[next] = std::max(after[next], before[place] + scores[place][width]);
        });
        return after;
    }

    [[nodiscard]] Row backwards(const Row& after, const Scores& scores) const {
        Row before;
        before.fill(kNever);
        steps([&](std::size_t place, std::size_t width, std::size_t next) {
            before[place] = std::max(before[place], after[next] + scores[place][width]);
        });
        return before;
    }

    [[nodiscard]] float through(const Row& before, const Scores& scores, const Row& after) const {
        float best = kNever;
        steps([&](std::size_t place, std::size_t width, std::size_t next) {
            best = std::max(best, before[place] + scores[place][width] + after[next]);
        });
        return best;
    }

    // 1 for a segment whose mirrored patterns this choice asks for.
    [[nodiscard]] std::size_t sideOf(std::size_t segment, unsigned mirroredDigits) const {
        return best_[segment].size() > 1 ? mirroredDigits >> (6 - segment) & 1U : 0;
    }

    [[nodiscard]] Scores bestOf(const Scores* patterns, const Segment& segment) const {
        Scores best = patterns[0];
        if (!segment.isDigit()) return best;
        for (std::size_t i = 1; i < 10; ++i)
            for (int place = 0; place < freedom_.places(); ++place)
                for (int width = 0; width < freedom_.widths(); ++width)
                    best[at(place)][at(width)] =
                        std::max(best[at(place)][at(width)], patterns[i][at(place)][at(width)]);
        return best;
    }

    // The best rows of digits of which the `which`th choice is mirrored.
    void consider(unsigned which) {
        const std::size_t count = layout_.segments.size();
        const unsigned mirroredDigits = !layout_.mirrors                ? 0
                                        : symbology_ == Symbology::UpcE ? kMirroredByCheck[which]
                                                                        : kMirroredByFirst[which];
        std::vector<Row> before(count + 1);
        std::vector<Row> after(count + 1);
        before[0] = ends();
        after[count] = ends();
        for (std::size_t i = 0; i < count; ++i)
            before[i + 1] = onwards(before[i], best_[i][sideOf(i, mirroredDigits)]);
        for (std::size_t i = count; i > 0; --i)
            after[i - 1] = backwards(after[i], best_[i - 1][sideOf(i - 1, mirroredDigits)]);
        const float most = *std::max_element(after[0].begin(), after[0].end());
        if (most <= most_) {
            next_ = std::max(next_, most);
            return;
        }
        next_ = std::max(next_, most_);
        most_ = most;
        digits_.clear();
        for (std::size_t i = 0; i < count; ++i) {
            if (!layout_.segments[i].isDigit()) continue;
            float first = kNever;
            float second = kNever;
            char digit = '0';
            for (std::size_t d = 0; d < 10; ++d) {
                const Scores& scores = scores_[i][sideOf(i, mirroredDigits) * 10 + d];
                const float score = through(before[i], scores, after[i + 1]);
                if (score > first) {
                    second = first;
                    first = score;
                    digit = static_cast<char>('0' + static_cast<int>(d));
                } else {
                    second = std::max(second, score);
                }
            }
            next_ = std::max(next_, second);
            digits_ += digit;
        }
        const char hidden = static_cast<char>('0' + which);
        if (symbology_ == Symbology::Ean13) digits_.insert(digits_.begin(), hidden);
        if (symbology_ == Symbology::UpcE) digits_ = '0' + digits_ + hidden;
    }

    [[nodiscard]] bool checkDigitRight() const {
        const std::string digits = symbology_ == Symbology::UpcE ? unfolded() : digits_;
        int sum = 0;
        for (std::size_t i = 0; i < digits.size(); ++i)
            sum += (digits[digits.size() - 1 - i] - '0') * (i % 2 == 1 ? 3 : 1);
        return !digits.empty() && sum % 10 == 0;
    }

    // The UPC-A number that a UPC-E number stands for.
    [[nodiscard]] std::string unfolded() const {
        const std::string& d = digits_;
        if (d.size() != 8) return {};
        const std::string maker = d.substr(1, 2);
        std::string middle;
        if (d[6] <= '2')
            middle = maker + d[6] + "0000" + d.substr(3, 3);
        else if (d[6] == '3')
            middle = maker + d[3] + "00000" + d.substr(4, 2);
        else if (d[6] == '4')
            middle = maker + d.substr(3, 2) + "00000" + d[5];
        else
            middle = maker + d.substr(3, 3) + "0000" + d[6];
        return d[0] + middle + d[7];
    }

    const Layout& layout_;
    Symbology symbology_;
    Freedom freedom_;
    std::vector<std::vector<Scores>> scores_;  // by segment and pattern: first the plain ones
    std::vector<std::vector<Scores>> best_;    // by segment: of the plain ones, of the mirrored
    float most_ = kNever;
    float next_ = kNever;
    std::string digits_;
};

// The brightness across the bars from `beyond` samples before a place to as many behind it, `inner` samples
// between. Where the bars lean, each line that is averaged begins further on.
cv::Mat lineOf(const cv::Mat& grey, const BarsPlace& place, int inner, int beyond) {
    const cv::Point2f step = (place.right - place.left) * (1.0F / static_cast<float>(inner));
    const auto pixels = static_cast<float>(cv::norm(step));
    const cv::Point2f along(-step.y / pixels, step.x / pixels);
    const float down = place.height / kLines;
    cv::Mat lines;
    float lean = 0;
    constexpr int kRounds = 3;
    for (int round = 0; round < kRounds; ++round) {
        const cv::Point2f line = along * down + step * lean;
        const cv::Point2f origin =
            place.left - step * (static_cast<float>(beyond) - 0.5F) - line * ((kLines - 1) / 2.0F);
        const cv::Matx23f toPicture(step.x, line.x, origin.x, step.y, line.y, origin.y);
        cv::warpAffine(grey, lines, toPicture, {inner + 2 * beyond, kLines},
                       cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
        if (round + 1 == kRounds) break;
        double across = 1;
        double both = 0;
        for (int y = 1; y < kLines; ++y) {
            const std::uint8_t* above = lines.ptr(y - 1);
            const std::uint8_t* row = lines.ptr(y);
            for (int x = beyond; x < beyond + inner - 1; ++x) {
                const int dx = row[x + 1] - row[x - 1] + above[x + 1] - above[x - 1];
                across += dx * dx / 4.0;
                both += dx * (row[x] - above[x]);
            }
        }
        lean -= static_cast<float>(both / across);
    }
    cv::Mat line;
    cv::reduce(lines, line, 0, cv::REDUCE_AVG, CV_32F);
    return line;
}

Profile profileOf(const cv::Mat& grey, const BarsPlace& place, int modules) {
    return Profile(lineOf(grey, place, modules * kStep, kBeyond * kStep));
}

// Best likeness within `reach` samples around a place, and where.
std::pair<float, int> bestNear(const std::vector<float>& likeness, int at, int reach) {
    std::pair<float, int> best{-1.0F, at};
    for (int i = std::max(0, at - reach); i <= std::min(static_cast<int>(likeness.size()) - 1, at + reach);
         ++i)
        best = std::max(best, {likeness[static_cast<std::size_t>(i)], i});
    return best;
}

std::vector<float> likenessAlong(const Profile& profile, int samples, const Drawing& drawing) {
    std::vector<float> likeness;
    for (int from = 0; from + drawing.samples <= samples; ++from)
        likeness.push_back(profile.like(drawing, from) / profile.swing(from, drawing.samples));
    return likeness;
}

}  // namespace

std::vector<BarsPlace> findItemBars(const cv::Mat& grey, const BarsPlace& within, Symbology symbology) {
    const Layout layout = layoutOf(symbology);
    const auto length = static_cast<float>(cv::norm(within.right - within.left));
    const cv::Mat line = lineOf(grey, within, static_cast<int>(length * kSearchSamples), 1);
    const Sheet& usual = sheet(kUsualBlur, 0);
    struct Candidate {
        float like = 0;
        float from = 0;  // parts of the way
        float to = 0;
    };
    std::vector<Candidate> candidates;
    for (float share = kWidestShare; share > kNarrowestShare; share *= kNextShare) {
        // `share` of the way holds the code.
        const int samples = static_cast<int>(static_cast<float>(layout.modules * kStep) / share);
        cv::Mat scaled;
        cv::resize(line, scaled, {samples, 1}, 0, 0, cv::INTER_AREA);
        const Profile profile(scaled);
        const auto before = likenessAlong(profile, samples, usual.before);
        const auto behind = likenessAlong(profile, samples, usual.behind);
        const auto middle = likenessAlong(profile, samples, usual.drawings[Middle][0][kMuch.stretch]);
        const int toMiddle = (layout.modules - kMiddleModules) / 2 * kStep;
        const int toEnd = (layout.modules - kEndModules) * kStep;
        for (int at = 0; at < static_cast<int>(before.size()); ++at) {
            // Where the first bar begins; each drawing begins a module or the light space earlier.
            const int first = at + kQuiet * kStep;
            const auto [end, endAt] = bestNear(behind, first + toEnd - kStep, kMuch.ends);
            const auto [centre, centreAt] = bestNear(middle, first + toMiddle - kStep, kMuch.ends);
            const float like = before[static_cast<std::size_t>(at)] + end + centre * 0.5F;
            candidates.push_back(
                {like, static_cast<float>(first) / static_cast<float>(samples),
                 static_cast<float>(endAt + (1 + kEndModules) * kStep) / static_cast<float>(samples)});
        }
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const auto& a, const auto& b) { return a.like > b.like; });
    std::vector<Candidate> chosen;
    for (const Candidate& each : candidates) {
        constexpr std::size_t kMost = 3;
        constexpr float kSame = 0.015F;
        if (chosen.size() == kMost) break;
        if (std::none_of(chosen.begin(), chosen.end(), [&](const Candidate& other) {
                return std::abs(other.from - each.from) < kSame && std::abs(other.to - each.to) < kSame;
            }))
            chosen.push_back(each);
    }
    std::vector<BarsPlace> places;
    const cv::Point2f way = within.right - within.left;
    for (const Candidate& each : chosen)
        places.push_back({within.left + way * each.from, within.left + way * each.to, within.height});
    return places;
}

bool clear(const ItemFit& fit) {
    return fit.fit >= kLeastFit && fit.margin >= kLeastMargin;
}

std::optional<ItemFit> fitItemBars(const cv::Mat& grey, const BarsPlace& place, Symbology symbology,
                                   Bend bend, std::string_view expected) {
    const Layout layout = layoutOf(symbology);
    const Profile profile = profileOf(grey, place, layout.modules);
    const Freedom& freedom = bend == Bend::Little ? kLittle : kMuch;
    std::optional<ItemFit> best;
    float most = kNever;
    const auto tryOn = [&](std::size_t blur, std::size_t spread) {
        const Fitting fitting(profile, layout, symbology, sheet(blur, spread), freedom);
        if (fitting.fit() <= most) return false;
        most = fitting.fit();
        best = fitting.result();
        return true;
    };
    const auto found = [&] { return best && best->text == expected && clear(*best); };
    // From the usual blur to where it fits best; then the ink.
    std::size_t blur = kUsualBlur;
    tryOn(blur, 0);
    if (found() || most < kHopeless) return best;
    for (std::size_t i = blur + 1; i < kBlurs.size() && tryOn(i, 0); ++i) blur = i;
    if (blur == kUsualBlur)
        for (std::size_t i = blur; i > 0 && tryOn(i - 1, 0); --i) blur = i - 1;
    for (std::size_t i = 1; i < kSpreads.size() && !found(); ++i) tryOn(blur, i);
    return best;
}

}  // namespace canteen::scanner
