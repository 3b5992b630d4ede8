#include "targets.h"

#include <algorithm>

#include "code_checks.h"
#include "core/codes/label.h"
#include "core/domain/drawn_signature.h"
#include "core/service/csv.h"
#include "core/service/import_text.h"
#include "core/service/sign_in.h"
#include "core/service/site_file.h"

namespace canteen::fuzzing {
namespace {

void checkCell(const std::string& cell) {
    const std::string plain = service::plainCell(cell);
    require(plain.size() <= cell.size(), "a plain cell is no longer than it was");
    require(canteen::trimmed(plain) == plain, "a plain cell is trimmed");
    (void)service::judgeCell(plain);
    (void)service::readDate(plain, makeDate(2026, 11, 20));
    require(service::readNumber(plain).value_or(0) >= 0, "numbers are not negative");
    (void)service::split(plain, {"、", ",", "\n"});
    (void)canteen::folded(plain);
}

void checkCsv(BytesView bytes) {
    const auto text = service::decodeText(Bytes(bytes.begin(), bytes.end()));
    if (!text) return;
    const service::CsvTable table = service::parseCsv(*text);
    int before = 0;
    for (const service::CsvLine& line : table.lines) {
        require(line.number > before, "lines are in their order");
        before = line.number;
        for (const std::string& cell : line.cells) checkCell(cell);
    }
}

void checkLabel(BytesView bytes) {
    const auto label = codes::readLabel(textOf(bytes));
    if (!label) return;
    std::string code = canteen::trimmed(textOf(bytes));
    for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    require(codes::writeLabel(*label) == code, "a label is read only when its code is exactly ours");
}

void checkPin(BytesView bytes) {
    (void)service::judgePin(textOf(bytes), "17");
}

void checkSite(BytesView bytes) {
    const service::SiteFile file = service::parseSiteFile(textOf(bytes));
    if (!file.problems.empty()) return;
    require(!file.site.id.empty() && !file.site.meals.empty() && !file.site.fridges.empty() &&
                file.site.boxes > 0,
            "a site without problems is whole");
}

void checkSignature(BytesView bytes) {
    const auto signature = decodeSignature(bytes);
    if (!signature) return;
    require(signature->strokes.size() <= kMostStrokes, "no more strokes than a hand draws");
    const Bytes again = encodeSignature(*signature);
    require(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()), "a signature has one form");
}

constexpr Target kTargets[] = {
    {"csv", "csv", checkCsv},
    {"label", "label", checkLabel},
    {"pin", "label", checkPin},
    {"site", "site", checkSite},
    {"gs1", "gs1", checkElementString},
    {"link", "link", checkDigitalLink},
    {"item", "item", checkItemNumber},
    {"paper", "paper", checkPaperNumber},
    {"certificate", "certificate", checkCertificate},
    {"certificate_file", "certificate_file", checkCertificateFile},
    {"code", "code", checkCode},
    {"signature", "signature", checkSignature},
};

}  // namespace

std::span<const Target> targets() {
    return kTargets;
}

}  // namespace canteen::fuzzing
