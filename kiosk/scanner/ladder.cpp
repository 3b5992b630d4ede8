#include "kiosk/scanner/ladder.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <opencv2/imgproc.hpp>

#include "kiosk/scanner/bar_detector.h"
#include "kiosk/scanner/bar_strip.h"
#include "kiosk/scanner/plausible.h"
#include "kiosk/scanner/qr_unfold.h"
#include "kiosk/scanner/second_look.h"

namespace canteen::scanner {
namespace {

using codes::isLinear;
using codes::kLinearCodes;

constexpr std::size_t kSmallPicture = 120'000;
// A full look of ZXing costs three milliseconds up to here.
constexpr std::size_t kModestPicture = 400'000;
constexpr std::size_t kLargePicture = 500'000;
constexpr double kNearlyWhole = 0.6;
// Prepared pictures show more bars than there are: more lines must agree.
constexpr std::uint8_t kHardLines = 3;
// Share of the picture that may be read twice as large without much cost.
constexpr double kLittle = 0.08;
constexpr unsigned kRungsATurn = 3;
constexpr unsigned kRareTurn = 8;
// Of a read whose bars are looked at again, against the width of the code.
constexpr float kLeastHeight = 0.12F;
// How far a code may go beyond the bars that were found.
constexpr float kBesideBars = 1.3F;
constexpr float kBesideBarsPixels = 10;
// Pixels of a strip over which light and shadow are evened out.
constexpr int kNeighbourhood = 61;

// The detector of OpenCV invents item numbers from other codes: it may only agree.
constexpr std::string_view kDetector = "detector";

double cpuNow() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Outline mapped(const Outline& outline, const cv::Matx23f& to) {
    Outline result;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto [x, y] = outline[i];
        result[i] = {to(0, 0) * x + to(0, 1) * y + to(0, 2), to(1, 0) * x + to(1, 1) * y + to(1, 2)};
    }
    return result;
}

class Climb {
  public:
    Climb(const cv::Mat& grey, const LadderOptions& options)
        : grey_(grey),
          options_(options),
          linear_(options.wanted & kLinearCodes),
          matrix_(options.wanted - kLinearCodes),
          begun_(cpuNow()) {}

    Look look() {
        climb();
        std::erase_if(look_.findings,
                      [](const Finding& finding) { return finding.rung == kDetector && finding.agreed < 2; });
        std::stable_sort(look_.findings.begin(), look_.findings.end(),
                         [](const Finding& a, const Finding& b) { return a.agreed > b.agreed; });
        look_.cpuMs = cpuNow() - begun_;
        return std::move(look_);
    }

  private:
    using Rung = std::function<void(Climb&)>;

    [[nodiscard]] bool done() const {
        return std::any_of(look_.findings.begin(), look_.findings.end(), [this](const Finding& finding) {
            return finding.agreed >= neededFor(finding, options_.agreement);
        });
    }

    [[nodiscard]] bool enough() const { return done() && !options_.several; }

    void note(std::optional<Read> read, std::string_view rung, int agreed = 1) {
        if (!read || !options_.wanted.has(read->symbology) || !plausible(*read)) return;
        if (oftenPartOfAnother(*read) && !standsAlone(grey_, *read)) return;
        look_.codeLike = true;
        for (Finding& finding : look_.findings) {
            if (!sameCode(finding.read, *read)) continue;
            if (finding.rung != rung) finding.agreed += agreed;
            return;
        }
        if (std::any_of(refuted_.begin(), refuted_.end(),
                        [&](const Read& each) { return sameCode(each, *read); }))
            return;
        Finding finding{std::move(*read), rung, agreed};
        if (agreed == 1 && !believable(finding)) return;
        look_.findings.push_back(std::move(finding));
    }

    // Looks at the bars of a finding once more. False when they are others.
    bool believable(Finding& finding) {
        if (!isLinear(finding.read.symbology)) return true;
        const bool twice = options_.agreement > 1;
        if (codes::kItemCodes.has(finding.read.symbology)) {
            const int wanted = std::max(1, neededFor(finding, options_.agreement) - 1);
            const SecondLook look = layOver(grey_, finding.read, wanted, twice);
            finding.agreed += look.same;
            if (look.refuted) {
                const BarsPlace place = placeOf(finding.read);
                refuted_.push_back(finding.read);
                const auto length = static_cast<float>(cv::norm(place.right - place.left));
                noteFit({place.left, place.right, std::max(place.height, length * kLeastHeight)});
                return false;
            }
            if (look.same > 0) return true;
        }
        if (twice) finding.agreed += cutAnew(grey_, finding.read, linear_).same;
        return true;
    }

    bool noteFit(const BarsPlace& place, Symbology symbology = Symbology::Ean13) {
        if (!options_.wanted.has(symbology)) return false;
        auto read = readByFit(grey_, place, symbology);
        if (!read) return false;
        if (read->text.size() == 13 && read->text.front() == '0' && options_.wanted.has(Symbology::UpcA)) {
            read->symbology = Symbology::UpcA;
            read->text.erase(0, 1);
        }
        note(std::move(read), "fitted", 2);
        return true;
    }

    void climb() {
        // Nearly free: a few lines through the middle.
        ZxingEffort glance;
        glance.everyLine = false;
        glance.smaller = false;
        note(readWithZxing(grey_, linear_, glance), "glance");
        if (enough()) return;
        // In small pictures reading costs less than thinking.
        if (small()) note(readWithZxing(grey_, matrix_, glance), "glance");
        if (enough()) return;
        look_.regions = findCodeRegions(grey_);
        if (!look_.regions.anything) return;
        strips(
            "strip", [](const cv::Mat& rows) { return sharpened(rows, 1); }, 2.0F, 24);
        if (enough()) return;
        if (!small()) note(readWithZxing(grey_, matrix_, glance), "glance");
        if (enough()) return;
        weigh();
        if (done()) {
            // Others beside the first.
            crops();
            unfold(finders_, "unfold");
        } else if (look_.codeLike || small()) {
            tryRungs(look_.codeLike ? options_.budgetMs : options_.budgetMs / 3);
        } else {
            lookCheaply();
        }
    }

    [[nodiscard]] bool small() const { return grey_.total() <= kSmallPicture; }

    // In a stream each picture begins with other rungs.
    void tryRungs(double budgetMs) {
        if (look_.regions.textures.empty() && look_.regions.bars.empty()) return;
        std::vector<Rung> rungs = hardRungs();
        const auto first = options_.turn * kRungsATurn % rungs.size();
        std::rotate(rungs.begin(), rungs.begin() + static_cast<std::ptrdiff_t>(first), rungs.end());
        for (const Rung& rung : rungs) {
            if (done() || cpuNow() - begun_ >= budgetMs) return;
            rung(*this);
        }
    }

    // Where nothing looks like a code: what covers little of the picture, and a hard rung in a few pictures
    // of a stream.
    void lookCheaply() {
        if (grey_.total() <= kModestPicture) ground(grey(), 1, "raw");
        if (done()) return;
        int area = 0;
        for (const TextureRegion& texture : look_.regions.textures) area += texture.box.area();
        if (static_cast<double>(area) < static_cast<double>(grey_.total()) * kLittle) crops();
        if (done() || options_.turn % kRareTurn != kRareTurn - 1) return;
        const auto rungs = hardRungs();
        rungs[options_.turn / kRareTurn % rungs.size()](*this);
    }

    // Whether there is reason to climb.
    void weigh() {
        if (!matrix_.empty() && !look_.regions.textures.empty()) {
            lookForFinders();
            if (finders_.size() >= 3) {
                look_.codeLike = true;
                evidence_ = evidence_ | matrix_;
                for (const Finder& finder : finders_) around(finder.centre, finder.side * 2);
            }
        }
        for (std::size_t i = 0; i < codeLikeBars_.size(); ++i) {
            if (!codeLikeBars_[i]) continue;
            look_.codeLike = true;
            evidence_ = evidence_ | linear_;
            const BarsRegion& bars = look_.regions.bars[i];
            around(bars.centre - bars.across * bars.halfWidth,
                   bars.halfHeight * 1.3F + bars.halfWidth * 0.3F);
            around(bars.centre + bars.across * bars.halfWidth,
                   bars.halfHeight * 1.3F + bars.halfWidth * 0.3F);
        }
        const cv::Rect whole(0, 0, grey_.cols, grey_.rows);
        ground_ = cv::Rect(area_) & whole;
        // A doubtful read says that there is a code, not where.
        const bool known = look_.codeLike && !evidence_.empty();
        if (!known) evidence_ = options_.wanted;
        if (!known || ground_.empty() || ground_.area() > whole.area() * kNearlyWhole) ground_ = whole;
    }

    // In large pictures on a copy of half the size: outlines cost more than pixels.
    void lookForFinders() {
        const bool half = grey_.total() > kLargePicture;
        cv::Mat seen = grey_;
        if (half) cv::resize(grey_, seen, {}, 0.5, 0.5, cv::INTER_AREA);
        const int window = std::max(3, std::max(seen.cols, seen.rows) / 6 | 1);
        finders_ = findFinders(adaptive(seen, window, 4));
        if (finders_.size() < 3) {
            // Faint print drowns in the grain of the picture.
            cv::Mat calm;
            cv::blur(seen, calm, {3, 3});
            finders_ = findFinders(adaptive(calm, window, 2));
        }
        if (!half) return;
        for (Finder& finder : finders_) {
            finder.centre *= 2;
            finder.side *= 2;
            for (cv::Point2f& corner : finder.corners) corner *= 2;
        }
    }

    // Widens the area in which the hard rungs look.
    void around(cv::Point2f centre, float reach) {
        const cv::Rect2f box(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach);
        area_ = area_.empty() ? box : area_ | box;
    }

    template <class Prepare>
    void strips(std::string_view rung, Prepare prepare, float scale, int rows) {
        if (linear_.empty()) return;
        ZxingEffort effort;
        effort.turned = false;
        effort.smaller = false;
        effort.localLight = false;
        codeLikeBars_.resize(look_.regions.bars.size());
        for (std::size_t i = 0; i < look_.regions.bars.size(); ++i) {
            const BarStrip strip = cutStrip(grey_, look_.regions.bars[i], scale, rows);
            if (!codeLikeBars_[i]) codeLikeBars_[i] = looksLikeCode(strip.rows);
            if (!codeLikeBars_[i]) continue;
            auto read = readWithZxing(prepare(strip.rows), linear_, effort);
            // The main code before the one beside it.
            if (!read && i == 0) read = readWithZxing(levelled(strip.rows, kNeighbourhood), linear_, effort);
            if (read) read->outline = mapped(read->outline, strip.toPicture);
            note(std::move(read), rung);
            if (enough()) return;
        }
    }

    // Reads item numbers by the fit of their patterns alone.
    void fitted() {
        for (std::size_t i = 0; i < look_.regions.bars.size(); ++i) {
            if (i > 0 && !codeLikeBars_[i]) continue;
            const BarsRegion& bars = look_.regions.bars[i];
            const cv::Point2f way = bars.across * (bars.halfWidth * kBesideBars + kBesideBarsPixels);
            const BarsPlace region{bars.centre - way, bars.centre + way, bars.halfHeight};
            for (const Symbology symbology : {Symbology::Ean13, Symbology::Ean8}) {
                if (!options_.wanted.has(symbology)) continue;
                for (const BarsPlace& place : findItemBars(grey_, region, symbology)) {
                    // It may stand on its head.
                    if (!noteFit(place, symbology))
                        noteFit({place.right, place.left, place.height}, symbology);
                    if (enough()) return;
                }
            }
        }
    }

    // A hard rung over the ground, prepared and scaled.
    void ground(const cv::Mat& prepared, float scale, std::string_view rung) {
        ground(prepared, scale, rung, evidence_);
    }
    void ground(const cv::Mat& prepared, float scale, std::string_view rung, Symbologies formats) {
        ZxingEffort effort;
        effort.smaller = false;
        effort.lines = kHardLines;
        auto read = readWithZxing(prepared, evidence_ & formats, effort);
        if (read)
            for (cv::Point2f& corner : read->outline)
                corner = corner * (1 / scale) + cv::Point2f(ground_.tl());
        note(std::move(read), rung);
    }

    void crops() {
        for (const TextureRegion& texture : look_.regions.textures) {
            cv::Rect box(texture.box.x - texture.box.width / 8 - 8,
                         texture.box.y - texture.box.height / 8 - 8, texture.box.width * 5 / 4 + 16,
                         texture.box.height * 5 / 4 + 16);
            box &= cv::Rect(0, 0, grey_.cols, grey_.rows);
            if (box.width < 8 || box.height < 8) continue;
            cv::Mat twice;
            cv::resize(grey_(box), twice, {}, 2, 2, cv::INTER_CUBIC);
            ZxingEffort effort;
            effort.smaller = false;
            auto read = readWithZxing(twice, matrix_, effort);
            if (read)
                for (cv::Point2f& corner : read->outline)
                    corner =
                        corner * 0.5F + cv::Point2f(static_cast<float>(box.x), static_cast<float>(box.y));
            note(std::move(read), "crop");
            if (enough()) return;
        }
    }

    void unfold(const std::vector<Finder>& finders, std::string_view rung) {
        if (!options_.wanted.has(Symbology::QrCode)) return;
        ZxingEffort effort;
        effort.alreadyCut = true;
        effort.smaller = false;
        for (const Unfolded& code : unfoldQrCodes(grey_, finders, 6)) {
            auto read = readWithZxing(code.code, {Symbology::QrCode}, effort);
            if (!read) continue;
            read->outline = code.outline;
            note(std::move(read), rung);
            if (!options_.several) return;
        }
    }

    [[nodiscard]] cv::Mat grey() const { return grey_(ground_); }
    [[nodiscard]] cv::Mat otsu() const {
        cv::Mat out;
        cv::threshold(grey(), out, 0, 255, cv::THRESH_OTSU);
        return out;
    }
    static cv::Mat adaptive(const cv::Mat& grey, int window, double below) {
        cv::Mat out;
        cv::adaptiveThreshold(grey, out, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY, window, below);
        return out;
    }
    [[nodiscard]] cv::Mat resized(double by, int how) const {
        cv::Mat out;
        cv::resize(grey(), out, {}, by, by, how);
        return out;
    }
    [[nodiscard]] cv::Mat equalized() const {
        cv::Mat out;
        cv::createCLAHE(4)->apply(grey(), out);
        return out;
    }
    // Whatever is not nearly white is ink: coloured and pale print.
    [[nodiscard]] cv::Mat pale() const {
        cv::Mat small;
        cv::resize(grey(), small, {64, 64}, 0, 0, cv::INTER_AREA);
        std::vector<std::uint8_t> values(small.begin<std::uint8_t>(), small.end<std::uint8_t>());
        const auto white = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 19 / 20);
        std::nth_element(values.begin(), white, values.end());
        cv::Mat out;
        cv::threshold(grey(), out, *white * 0.85, 255, cv::THRESH_BINARY);
        return out;
    }

    void detector() {
        if ((evidence_ & linear_).empty()) return;
        for (Read& read : readWithBarDetector(grey_)) note(std::move(read), kDetector);
    }

    [[nodiscard]] std::vector<Rung> hardRungs() const {
        return {
            [](Climb& c) { c.ground(c.grey(), 1, "raw"); },
            [](Climb& c) { c.unfold(c.finders_, "unfold"); },
            [](Climb& c) {
                c.strips(
                    "strip, levelled", [](const cv::Mat& rows) { return levelled(rows, 91); }, 3.0F, 12);
            },
            [](Climb& c) { c.fitted(); },
            [](Climb& c) { c.crops(); },
            [](Climb& c) { c.ground(c.equalized(), 1, "equalized"); },
            [](Climb& c) { c.ground(adaptive(c.grey(), 31, 5), 1, "adaptive"); },
            [](Climb& c) {
                c.strips(
                    "strip, sharp", [](const cv::Mat& rows) { return sharpened(rows, 2.5); }, 4.0F, 12);
            },
            [](Climb& c) { c.ground(c.otsu(), 1, "otsu"); },
            [](Climb& c) { c.unfold(findFinders(adaptive(c.grey_, 51, 2)), "unfold, near"); },
            [](Climb& c) { c.ground(c.pale(), 1, "pale", c.matrix_); },
            [](Climb& c) { c.ground(c.resized(2, cv::INTER_CUBIC), 2, "double"); },
            [](Climb& c) { c.ground(c.resized(0.5, cv::INTER_AREA), 0.5, "half"); },
            [](Climb& c) { c.ground(255 - c.grey(), 1, "inverted"); },
            [](Climb& c) { c.detector(); },
        };
    }

    const cv::Mat& grey_;
    LadderOptions options_;
    Symbologies linear_;
    Symbologies matrix_;
    double begun_;
    Look look_;
    std::vector<Read> refuted_;  // other digits stand where these were read
    std::vector<bool> codeLikeBars_;
    Symbologies evidence_;  // what the hard rungs look for
    cv::Rect2f area_;
    cv::Rect ground_;  // where they look
    std::vector<Finder> finders_;
};

}  // namespace

int neededFor(const Finding& finding, int agreement) {
    if (finding.rung == kDetector) return 2;
    if (!isLinear(finding.read.symbology) || agreement == 1) return 1;
    // Two wrong reads of these are often the same.
    return oftenPartOfAnother(finding.read) ? agreement + 1 : agreement;
}

Look lookForCodes(const cv::Mat& grey, const LadderOptions& options) {
    return Climb(grey, options).look();
}

}  // namespace canteen::scanner
