// What people do at the terminal, by finger, in the words of a story. Whatever does not come about within the
// patience of RealWindow throws std::runtime_error with what the screen showed instead.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "tests/support/real_window.h"

namespace canteen::testing {

class Finger {
  public:
    explicit Finger(RealWindow& window) : window_(window) {}
    // Prints what the jobs cost.
    ~Finger();
    Finger(const Finger&) = delete;
    Finger& operator=(const Finger&) = delete;

    void tap(const std::string& id);
    void tapTwice(const std::string& id);  // within an eighth of a second
    void hold(const std::string& id, std::chrono::milliseconds time);
    void draw(const std::string& id);  // a few loops
    // The first widget whose id begins so and whose words hold the part.
    void choose(const std::string& idBegins, const std::string& part);
    // One key after the other: "sample.key.1", "sample.key.3" …
    void type(const std::string& keys, const std::string& digits);
    // From wherever, by way of the home screen.
    void open(const std::string& tile);
    // The name and the PIN of PastSchool on the sign-in screen.
    void sign(const std::string& name);
    void signWith(const std::string& name, const std::string& pin);  // whatever comes of it
    void confirm(const std::string& option);  // a question on the choice screen, by words of the answer

    void awaitScreen(const std::string& screen);
    void awaitWords(const std::string& words);
    void awaitOffer(const std::string& id, std::chrono::seconds patience);
    void awaitRow(const std::string& idBegins, const std::string& part);
    void awaitNo(const std::string& id);  // until the widget is gone
    // Until the widget shows the words.
    void await(const std::string& id, const std::string& words);
    [[nodiscard]] bool shows(const std::string& words) const { return window_.see().shows(words); }
    [[nodiscard]] bool offers(const std::string& id) const;          // is there and can be touched
    [[nodiscard]] std::string wordsOf(const std::string& id) const;  // "" when it is not there

    // Between begin() and done() taps and time are counted as one line of the table; returns the taps.
    void begin();
    int done(const std::string& job);

  private:
    struct Job {
        std::string name;
        int taps;
        std::chrono::duration<double> time;
    };
    void must(bool came, const std::string& wanted) const;

    RealWindow& window_;
    int tapsBefore_ = 0;
    std::chrono::steady_clock::time_point began_;
    std::vector<Job> jobs_;
};

}  // namespace canteen::testing
