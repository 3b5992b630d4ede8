#include "kiosk/flow/paper_pick_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr std::size_t kMostNumber = 30;

// One certificate covers a load of meat: without its number nobody sees that it was used before.
bool goesByNumber(PaperKind kind) {
    return kind == PaperKind::QuarantineCertificate;
}

}  // namespace

std::vector<service::PaperLine> PaperPickModel::onFile(SupplierId supplier,
                                                       const std::vector<PaperKind>& kinds) const {
    const auto card = desk_.suppliers().card(supplier, desk_.today());
    if (!card) return {};
    std::vector<service::PaperLine> papers = card->batchPapers;
    std::erase_if(papers, [&](const service::PaperLine& line) {
        return line.row.voided || std::find(kinds.begin(), kinds.end(), line.row.paper.kind) == kinds.end();
    });
    return papers;
}

void PaperPickModel::open(PaperWish wish) {
    wish_ = std::move(wish);
    refresh();
    desk_.go(Screen::PickPaper);
}

void PaperPickModel::refresh() {
    view_ = {};
    view_.title = wish_.about;
    view_.hint = desk_.text(Phrase::PickPaperHint);
    view_.sentences = true;
    view_.emptyWords = desk_.text(Phrase::NoPaperOnFile);
    for (const service::PaperLine& line : onFile(wish_.supplier, wish_.kinds)) {
        const PaperFiled& paper = line.row.paper;
        Row row;
        row.id = rowId(paper.paper);
        row.tone = Tone::Info;
        row.state = desk_.moment(line.row.filedAt);
        row.title = desk_.wordOf(paper.kind);
        row.sub = paper.number.empty() ? desk_.text(Phrase::PaperUnnumbered) : paper.number;
        if (!paper.photos.empty())
            row.badges.push_back(desk_.text(Phrase::PageCount, {std::to_string(paper.photos.size())}));
        if (!paper.lot.empty()) row.sub += " · " + desk_.text(Phrase::LineLot, {paper.lot});
        view_.rows.push_back(std::move(row));
    }
    for (const PaperKind kind : wish_.kinds)
        view_.extras.push_back({std::to_string(static_cast<int>(kind)),
                                desk_.text(Phrase::FilePaper, {desk_.wordOf(kind)}), false, Tone::Neutral});
}

void PaperPickModel::handle(const PickAction& action) {
    if (action.kind == PickAction::Kind::Letter || !wish_.then) return;
    if (action.kind == PickAction::Kind::Row) return take(parseRowId<PaperId>(action.arg));
    const auto kind = static_cast<PaperKind>(std::atoi(action.arg.c_str()));
    TextRequest request;
    request.words = [this, kind] {
        return TextWords{desk_.text(Phrase::TypePaperNumber, {desk_.wordOf(kind)}),
                         desk_.text(Phrase::TypeOptional)};
    };
    request.draft = "paper." + action.arg;
    request.limit = kMostNumber;
    request.then = [this, kind](const std::string& number) {
        PaperFiled paper = blank(wish_, kind);
        paper.number = number;
        desk_.back();
        if (wish_.photograph) return photograph(wish_, std::move(paper));
        file(wish_, std::move(paper));
    };
    desk_.askText(std::move(request));
}

// A paper whose pages are on file is looked at before it is used.
void PaperPickModel::take(PaperId id) {
    const auto use = [this, id] {
        desk_.back();
        wish_.then(id);
    };
    for (const service::PaperLine& line : onFile(wish_.supplier, wish_.kinds)) {
        const PaperFiled& paper = line.row.paper;
        if (paper.paper != id || paper.photos.empty()) continue;
        return desk_.showPages({[this, kind = paper.kind] { return desk_.wordOf(kind); }, paper.photos,
                                [this] { return desk_.text(Phrase::UsePaper); }, use});
    }
    use();
}

void PaperPickModel::photograph(PaperWish wish, PaperFiled paper) {
    PhotoRequest request;
    request.words = [this, kind = paper.kind] {
        return PhotoWords{desk_.wordOf(kind), desk_.text(Phrase::PhotoFlat)};
    };
    request.draft =
        "paper.photos." + rowId(paper.supplier) + std::to_string(static_cast<int>(paper.kind)) + paper.number;
    request.then = [this, wish = std::move(wish), paper](const std::vector<TakenPage>& pages) {
        PaperFiled photographed = paper;
        photographed.photos = hashesOf(pages);
        file(wish, std::move(photographed), noteOf(pages));
    };
    desk_.askPhotos(std::move(request));
}

PaperFiled PaperPickModel::blank(const PaperWish& wish, PaperKind kind) const {
    PaperFiled paper;
    paper.paper = makeId<PaperId>(desk_.now());
    paper.supplier = wish.supplier;
    paper.kind = kind;
    paper.lot = wish.lot;
    return paper;
}

void PaperPickModel::file(PaperWish wish, PaperKind kind) {
    if (!goesByNumber(kind)) return file(wish, blank(wish, kind));
    TextRequest request;
    request.words = [this, kind] {
        return TextWords{desk_.text(Phrase::TypePaperNumber, {desk_.wordOf(kind)}),
                         desk_.text(Phrase::TypeFromPaper)};
    };
    request.draft = "paper." + std::to_string(static_cast<int>(kind));
    request.limit = kMostNumber;
    request.optional = false;
    request.then = [this, wish = std::move(wish), kind](const std::string& number) {
        PaperFiled paper = blank(wish, kind);
        paper.number = number;
        file(wish, std::move(paper));
    };
    desk_.askText(std::move(request));
}

void PaperPickModel::file(PaperWish wish, PaperFiled paper, std::string note) {
    SignRequest request;
    request.title = Phrase::SignHandler;
    request.purpose = Phrase::PurposePaper;
    request.about = {wish.about};
    request.needed = service::Action::FilePapers;
    request.then = [this, wish = std::move(wish), paper = std::move(paper), note = std::move(note),
                    record = desk_.newRecord()](const service::SignIn& person) {
        const Status filed = desk_.suppliers().file(record, paper, person.signer, note);
        if (!filed) return desk_.refuse(filed.error());
        wish.then(paper.paper);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
