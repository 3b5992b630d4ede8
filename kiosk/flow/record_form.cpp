#include "kiosk/flow/record_form.h"

#include "kiosk/text/list_comma.h"

#include <utility>

namespace kiosk {

using namespace canteen;

void askWords(Desk& desk, const WordsField& field, std::function<void(const std::string&)> then) {
    TextRequest request;
    request.words = [&desk, title = field.title, hint = field.hint] {
        return TextWords{desk.text(title), desk.text(hint)};
    };
    request.draft = field.draft;
    request.value = field.value;
    request.limit = field.limit;
    request.optional = field.optional;
    request.then = std::move(then);
    desk.askText(std::move(request));
}

FormField formField(const Desk& desk, std::string id, AnyPhrase name, std::string answer, Tone tone) {
    const bool open = answer.empty();
    return {std::move(id), desk.text(name), std::move(answer), open ? Tone::Neutral : tone};
}

Option numberedOption(int n, std::string words, bool chosen, Tone tone) {
    return {std::to_string(n), std::move(words), chosen, tone};
}

std::string inGroups(const std::string& number) {
    constexpr std::size_t kGroup = 4;
    std::string words;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (i > 0 && i % kGroup == 0) words += ' ';
        words += number[i];
    }
    return words;
}

std::string goodsWords(const Desk& desk, const std::vector<GoodsClass>& goods) {
    std::string words;
    for (const GoodsClass one : goods) {
        if (!words.empty()) words += listComma(desk.language());
        words += desk.wordOf(one);
    }
    return words;
}

}  // namespace kiosk
