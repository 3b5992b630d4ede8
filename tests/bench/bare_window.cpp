// The least that can stand on the panel: a GLFW window in which Dear ImGui draws with its own font, then
// sleep.
//   bare_window WIDTH HEIGHT FILE [--page]     writes FILE when the first frame is on the panel
// It draws one sentence on a panel that is not even cleared. No program that shows something does as little:
// with --page it clears the panel, fills it once and writes a line of words every 20 pixels. It loads no
// font and opens no store: both are ours to make fast.
#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace {

void drawPage() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImDrawList& page = *ImGui::GetBackgroundDrawList();
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    page.AddRectFilled({0, 0}, size, IM_COL32(40, 44, 52, 255));
    for (float y = 20; y < size.y - 40; y += 20)
        page.AddText({20, y}, IM_COL32_WHITE,
                     "A window with a page of words, as every program has one to show");
}

void draw(GLFWwindow* window, bool wholePage) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    if (wholePage)
        drawPage();
    else
        ImGui::GetBackgroundDrawList()->AddText({20, 20}, IM_COL32_WHITE, "Nothing but a window");
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
}

}  // namespace

int main(int argc, char** argv) {
    const bool wholePage = argc == 5 && std::string_view(argv[4]) == "--page";
    if (argc != 4 && !wholePage) {
        std::fputs("usage: bare_window WIDTH HEIGHT FILE [--page]\n", stderr);
        return 2;
    }
    if (glfwInit() == GLFW_FALSE) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    GLFWwindow* window = glfwCreateWindow(std::atoi(argv[1]), std::atoi(argv[2]), "bare", nullptr, nullptr);
    if (!window) return 1;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 130");
    draw(window, wholePage);
    std::ofstream(argv[3]) << "drawn\n";
    while (glfwWindowShouldClose(window) == 0) glfwWaitEvents();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwTerminate();
    return 0;
}
